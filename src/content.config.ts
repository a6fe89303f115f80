import { createRequire } from 'node:module';
import type { collections as Collections } from './build/editions/collections.ts';

// Loaded by Node itself: through Vite, the hundred modules behind this one would take longer than a thousand entries.
const load = createRequire(import.meta.url);

export const { collections } = load('./build/editions/collections.ts') as { collections: typeof Collections };
