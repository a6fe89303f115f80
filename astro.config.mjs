import { clientZero } from './src/build/editions/integration.ts';

/**
 * Everything is set in the integration: it knows which edition this folder is. Not wrapped in Astro's `defineConfig`, which does
 * nothing but name the type and loads hundreds of modules.
 *
 * @type {import('astro').AstroUserConfig}
 */
export default { integrations: [clientZero()] };
