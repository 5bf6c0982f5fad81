import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { borderConfigs } from './scripts/lib/borders.mjs';

export default tseslint.config(
  {
    ignores: ['**/node_modules/', 'dist/', 'build/', '.types/', '**/*.generated.*', 'test/host/.builtin/', '**/shims/'],
  },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Members of a JSON object are data, and read so.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'PropertyDefinition[accessibility="private"]', message: 'Use #names for private members.' },
        { selector: 'MethodDefinition[accessibility="private"]', message: 'Use #names for private members.' },
      ],
    },
  },
  ...borderConfigs,
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // node:test returns a promise that its own runner awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['it', 'describe', 'after', 'before'], package: 'node:test' },
          ],
        },
      ],
    },
  },
);
