import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { borderConfigs } from './scripts/build/borders.mjs';

/** What scripts use of Node without importing it. */
const nodeGlobals = [
  'Buffer',
  'clearInterval',
  'clearTimeout',
  'console',
  'performance',
  'process',
  'setInterval',
  'setTimeout',
  'structuredClone',
  'URL',
];

const privateMembers = ['PropertyDefinition', 'MethodDefinition'].map((definition) => ({
  selector: `${definition}[accessibility="private"]`,
  message: 'Use #names for private members.',
}));

/** Words of our own where a function makes a text that is shown. Tables at the top of a file list theirs in table-texts. */
const untranslated = ['Literal[value=/[a-z]/i]', 'TemplateLiteral > TemplateElement[value.raw=/[a-z]/i]'].flatMap(
  (words) =>
    ['', 'ConditionalExpression > '].map((between) => ({
      selector: `:function Property[key.name=/^(message|title|reason|advice|description)$/] > ${between}${words}`,
      message: "Write it as l10n.t('…'), a sentence at a time, with its values by number.",
    })),
);

export default tseslint.config(
  {
    ignores: ['**/node_modules/', 'dist/', 'build/', '.types/', '**/*.generated.*', 'test/host/.builtin/', '**/shims/'],
  },
  js.configs.recommended,
  {
    // A file is anybody's text: no expression may take longer than the text is long. Tests read their own.
    files: ['{client,core,live,sandbox,scripts,server}/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
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
      'no-restricted-syntax': ['error', ...privateMembers],
    },
  },
  {
    files: ['core/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...privateMembers, ...untranslated] },
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
