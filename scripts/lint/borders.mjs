import { builtinModules } from 'node:module';
import { networkModules } from '../build/network-modules.mjs';

/**
 * The borders of the packages inside this one, as allow-lists: what is not named must not be imported, in whatever way
 * (`import`, `export … from`, `import()`, `import('…')` in a type, `require`).
 *
 * @typedef {object} Border
 * @property {string[]} files
 * @property {string[]} [except] files that a border of their own holds
 * @property {RegExp[]} allow a relative import is compared as `./` and its path from the project's root
 * @property {RegExp[]} [onDemand] what may be imported with `import()` besides
 * @property {boolean} [noNetwork] whether the globals that reach the network are off limits, too
 * @property {string} why
 */

/** Subjects of `core/`, each entered through its index.ts. */
const core = /^#core(\/[a-z-]+)*$/;
/** Subjects of `live/`, but for the part that talks to AWS: it is a bundle of its own. */
const live = /^#live(\/(?!aws$)[a-z-]+)?$/;
const otherNodeModules = builtinModules.filter((name) => !name.startsWith('_') && !networkModules.test(name));
/** Texts in the user's language. */
const l10n = /^@vscode\/l10n$/;
const node = new RegExp(`^(node:)?(${otherNodeModules.join('|')})$`);

/** What all of client/ may import, but for the parts with borders of their own. */
const client = [/^\.\/client\/(?!src\/(browser|language-client\/node)(\/|$))/, core, live, l10n, /^vscode$/, node];

/** What all of server/ may import, but for the parts with borders of their own. */
const server = [/^\.\/server\/(?!src\/main\/)/, core, l10n, /^vscode-languageserver-textdocument$/];

/** @type {Border[]} */
const borders = [
  {
    files: ['core/**/*.ts'],
    except: ['core/src/document/**', 'core/src/yaml/**'],
    allow: [/^\.\/core\//, l10n],
    noNetwork: true,
    why: 'core/ imports only its own files and @vscode/l10n (and jsonc-parser in core/src/document, yaml in core/src/yaml alone).',
  },
  {
    files: ['core/src/yaml/**/*.ts'],
    allow: [/^\.\/core\//, /^yaml$/],
    noNetwork: true,
    why: 'core/src/yaml is a bundle of its own: it imports only core’s own files and yaml, and has no texts to translate.',
  },
  {
    files: ['core/src/document/**/*.ts'],
    allow: [/^\.\/core\//, l10n, /^jsonc-parser$/],
    noNetwork: true,
    why: 'core/src/document imports only core’s own files and jsonc-parser.',
  },
  {
    files: ['live/**/*.ts'],
    except: ['live/src/aws/**', 'live/src/store/**'],
    allow: [/^\.\/live\/(?!src\/aws\/)/, core, l10n],
    noNetwork: true,
    why: 'live/ knows neither VS Code nor LSP; prompts, editors and the network are passed in.',
  },
  {
    files: ['live/src/store/**/*.ts'],
    allow: [/^\.\/live\/(?!src\/aws\/)/, core, l10n, node],
    noNetwork: true,
    why: 'live/src/store knows neither VS Code nor LSP; it may use the files of the machine, and not the network.',
  },
  {
    files: ['live/src/aws/**/*.ts'],
    allow: [/^\.\/live\//, core, l10n, /^@(aws-sdk|smithy)\//, /^node:/],
    why: 'live/src/aws alone talks to AWS.',
  },
  {
    files: ['server/**/*.ts'],
    except: ['server/src/main/**', 'server/src/lsp.ts', 'server/src/json-service.ts'],
    allow: server,
    noNetwork: true,
    why: 'server/ runs in Node and in a browser: it imports only its own files and #core/…. Types of the protocol come from lsp.ts, those of the JSON service from json-service.ts.',
  },
  {
    files: ['server/src/lsp.ts'],
    allow: [/^vscode-languageserver$/],
    noNetwork: true,
    why: 'server/src/lsp.ts has the protocol, and neither …/node nor …/browser.',
  },
  {
    files: ['server/src/json-service.ts'],
    allow: [...server, /^vscode-json-languageservice$/],
    noNetwork: true,
    why: 'server/src/json-service.ts alone uses vscode-json-languageservice.',
  },
  {
    files: ['server/src/main/**'],
    allow: [
      /^\.\/server\//,
      /^\.\/package\.json$/,
      /^#core\/(editor\/protocol|yaml)$/,
      /^vscode-languageserver\/(node|browser)$/,
      /^node:(fs|path|url)$/,
    ],
    noNetwork: true,
    why: 'server/src/main starts the server; it alone knows what runs it, and where on the disk it is.',
  },
  {
    files: ['client/**/*.ts'],
    except: ['client/src/browser/**', 'client/src/language-client/node/**', 'client/src/extension.ts'],
    allow: client,
    why: 'client/ knows VS Code, #core/… and #live/…; only live/src/aws talks to AWS, and only extension.ts loads it.',
  },
  {
    files: ['client/src/extension.ts'],
    allow: client,
    onDemand: [/^\.\/client\/src\/language-client\/node\/index\.ts$/, /^#live\/aws$/, /^#sandbox$/],
    why: 'extension.ts loads #live/aws, client/src/language-client/node and the sandbox with import(), when they are first needed.',
  },
  {
    files: ['client/src/browser/**/*.ts'],
    allow: [
      /^\.\/client\/src\/(?!storage|connection|sandbox)/,
      l10n,
      /^vscode$/,
      /^vscode-languageclient(\/browser)?$/,
    ],
    why: 'client/src/browser runs in a browser: no Node, nothing of live/, and nothing of core/, which the language server has.',
  },
  {
    files: ['client/src/language-client/node/**/*.ts'],
    allow: [
      /^\.\/client\/src\/language-client\/(node\/|language-server\.ts$)/,
      /^vscode$/,
      /^vscode-languageclient(\/node)?$/,
    ],
    why: 'client/src/language-client/node is a bundle of its own: texts, and what the rest of the client knows, are passed in.',
  },
  {
    files: ['sandbox/**/*.ts'],
    allow: [/^\.\/sandbox\//, /^@(aws-sdk|smithy)\//, /^node:/],
    why: 'The sandbox shares nothing with the product, so that it cannot share its mistakes.',
  },
];

const unreachable = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

/**
 * The linter's configuration of the borders.
 *
 * @type {import('oxlint').OxlintOverride[]}
 */
export const borderOverrides = borders.map(({ files, except, allow, onDemand = [], noNetwork, why }) => ({
  files,
  ...(except ? { excludeFiles: except } : {}),
  rules: {
    'userpool/imports': ['error', { allow: sourcesOf(allow), onDemand: sourcesOf(onDemand), why }],
    ...(noNetwork ? { 'no-restricted-globals': ['error', { globals: unreachable, checkGlobalObject: true }] } : {}),
  },
}));

/**
 * The options of a rule are JSON.
 *
 * @param {RegExp[]} patterns
 */
function sourcesOf(patterns) {
  return patterns.map(({ source }) => source);
}
