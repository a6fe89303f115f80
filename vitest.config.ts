import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], root: import.meta.dirname } },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          root: import.meta.dirname,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          root: import.meta.dirname,
          testTimeout: 60_000,
          hookTimeout: 240_000,
          globalSetup: 'tests/browser/setup.ts',
        },
      },
    ],
  },
});
