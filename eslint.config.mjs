import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { builtinModules } from 'node:module';

const nodeModules = ['node:*', ...builtinModules.filter((name) => !name.startsWith('_'))];

/**
 * One package's border: what its sources must not import, and why.
 * @param {string[]} files
 * @param {{ group: string[], message: string }[]} patterns
 * @param {{ ignores?: string[] }} [options]
 */
const border = (files, patterns, options = {}) => ({
  files,
  ...(options.ignores ? { ignores: options.ignores } : {}),
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const outside = {
  group: ['**/pool/**', '**/server/**', '**/client/**', '**/sandbox/**', '**/test/**'],
  message: 'Cross a package border by its # name only.',
};
const editor = { group: ['vscode', 'vscode-*'], message: 'Only client/ knows VS Code, only server/ knows LSP.' };
const aws = { group: ['@aws-sdk/*', '@smithy/*'], message: 'Only client/src/aws talks to AWS.' };
const host = { group: nodeModules, message: 'pool/ runs anywhere: no Node built-ins.' };

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
  border(
    ['pool/**/*.ts'],
    [
      host,
      editor,
      aws,
      outside,
      {
        group: ['#*', 'jsonc-parser'],
        message: 'pool/ imports nothing of ours; jsonc-parser stays in pool/src/document.',
      },
    ],
    { ignores: ['pool/src/document/**'] },
  ),
  border(
    ['pool/src/document/**/*.ts'],
    [host, editor, aws, outside, { group: ['#*'], message: 'pool/ imports nothing of ours.' }],
  ),
  border(
    ['server/**/*.ts'],
    [
      aws,
      outside,
      { group: ['vscode', 'vscode-languageclient*'], message: 'The server knows no VS Code.' },
      { group: ['#sandbox'], message: 'The sandbox is not for the server.' },
    ],
  ),
  border(
    ['client/**/*.ts'],
    [
      aws,
      outside,
      {
        group: ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-json-languageservice'],
        message: 'That is the server’s.',
      },
    ],
    { ignores: ['client/src/aws/**', 'client/src/flows/**'] },
  ),
  border(
    ['client/src/flows/**/*.ts'],
    [
      aws,
      outside,
      { group: ['vscode', 'vscode-*'], message: 'A flow decides; prompts and editors come in as collaborators.' },
    ],
  ),
  border(['client/src/aws/**/*.ts'], [editor, outside]),
  border(
    ['sandbox/**/*.ts'],
    [
      editor,
      outside,
      { group: ['#*'], message: 'The sandbox shares nothing with the product, so that it cannot share its mistakes.' },
    ],
  ),
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
