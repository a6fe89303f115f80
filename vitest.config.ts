import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest leaves one core to itself: of two that would be half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts', 'src/build/read/**/*.ts'],
      // Files that hold types only: nothing in them runs.
      exclude: ['src/core/body/context.ts', 'src/core/tree/stored.ts'],
      reporter: ['text'],
      reportsDirectory: '.work/coverage',
      thresholds: { 'src/core/**': { lines: 95 }, 'src/build/read/**': { lines: 95 } },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          root: import.meta.dirname,
          testTimeout: 20_000,
          // What they test keeps nothing between two calls: to load it anew for each file would take a third of the time.
          isolate: false,
        },
      },
      {
        // The random documents of the unit tests, and many more of them.
        test: {
          name: 'long',
          include: ['tests/unit/cut.test.ts'],
          root: import.meta.dirname,
          env: { CUT_DOCUMENTS: '50000' },
        },
      },
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
