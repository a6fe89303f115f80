import type { InjectedRoute } from 'astro';

/** Pages of the internal edition only; their files live in `src/internal/pages`. */
export const internalRoutes: readonly InjectedRoute[] = [
  { pattern: '/dialogue', entrypoint: './src/internal/pages/dialogue.astro' },
  { pattern: '/dialogue/kit.schema.json', entrypoint: './src/internal/routes/kit.schema.json.ts' },
  { pattern: '/clearance', entrypoint: './src/internal/pages/clearance.astro' },
  { pattern: '/[folder]/[slug]/customers', entrypoint: './src/internal/pages/customers.astro' },
  { pattern: '/contribute', entrypoint: './src/internal/pages/contribute.astro' },
  { pattern: '/contribute/fields', entrypoint: './src/internal/pages/fields.astro' },
];
