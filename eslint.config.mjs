import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.work/', '.astro/', 'node_modules/', 'tests/fixtures/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A number in a message is what one expects to read.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `!` says that a check stands elsewhere; the schemas and rules see to it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['scripts/**', 'tests/**', 'src/build/**', '*.mjs'], languageOptions: { globals: globals.node } },
);
