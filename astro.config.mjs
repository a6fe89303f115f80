import { defineConfig } from 'astro/config';
import { clientZero } from './src/build/editions/integration.ts';

// Everything is set in the integration: it knows which edition this folder is.
export default defineConfig({ integrations: [clientZero()] });
