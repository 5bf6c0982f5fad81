import { builtinModules } from 'node:module';
import { networkModules } from '../build/network-modules.mjs';

/**
 * A boundary between our packages: an allowlist for imports of any form (`import`, `export … from`, `import()`,
 * `import('…')` in a type, `require`).
 *
 * @typedef {object} Border
 * @property {string[]} files
 * @property {string[]} [except] files with their own boundary
 * @property {RegExp[]} allow relative imports are matched as paths from the project root, such as `./core/src`
 * @property {RegExp[]} [onDemand] additional modules that `import()` may load
 * @property {boolean} [noNetwork] whether globals that use the network are also forbidden
 * @property {string} why
 */

/** Folders of `core/`, imported through their index.ts. */
const core = /^#core(\/[a-z-]+)*$/;
/** Folders of `live/` except `aws`, which is a separate bundle. */
const live = /^#live(\/(?!aws$)[a-z-]+)?$/;
const otherNodeModules = builtinModules.filter((name) => !name.startsWith('_') && !networkModules.test(name));
/** Translated strings. */
const l10n = /^@vscode\/l10n$/;
const node = new RegExp(`^(node:)?(${otherNodeModules.join('|')})$`);

/** The imports allowed throughout client/, except in parts with their own boundary. */
const client = [/^\.\/client\/(?!src\/(browser|language-client\/node)(\/|$))/, core, live, l10n, /^vscode$/, node];

/** The imports allowed throughout server/, except in parts with their own boundary. */
const server = [/^\.\/server\/(?!src\/main\/)/, core, l10n, /^vscode-languageserver-textdocument$/];

/**
 * The imports allowed throughout cli/. They include the on-demand bundles, for their types: the build rejects static
 * imports of their code.
 */
const cli = [
  /^\.\/cli\//,
  core,
  live,
  /^#(live\/aws|sandbox)$/,
  l10n,
  /^(commander|sarif|tinyglobby|vscode-languageserver-textdocument)$/,
  node,
];

/** @type {Border[]} */
const borders = [
  {
    files: ['core/**/*.ts'],
    except: ['core/src/config/**', 'core/src/document/**', 'core/src/yaml/**'],
    allow: [/^\.\/core\//, l10n],
    noNetwork: true,
    why: 'core/ imports only its own files and @vscode/l10n (and picomatch in core/src/config, jsonc-parser in core/src/document, yaml in core/src/yaml alone).',
  },
  {
    files: ['core/src/config/**/*.ts'],
    allow: [/^\.\/core\//, l10n, /^picomatch$/],
    noNetwork: true,
    why: 'core/src/config imports only core’s own files and picomatch.',
  },
  {
    files: ['core/src/yaml/**/*.ts'],
    allow: [/^\.\/core\//, /^yaml$/],
    noNetwork: true,
    why: 'core/src/yaml is a separate bundle: it imports only core’s own files and yaml, and has no texts to translate.',
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
    why: 'live/ uses neither VS Code nor LSP; prompts, editors and the network are passed in.',
  },
  {
    files: ['live/src/store/**/*.ts'],
    allow: [/^\.\/live\/(?!src\/aws\/)/, core, l10n, node],
    noNetwork: true,
    why: 'live/src/store uses neither VS Code nor LSP; it may use files, but not the network.',
  },
  {
    files: ['live/src/aws/**/*.ts'],
    allow: [/^\.\/live\//, core, l10n, /^@(aws-sdk|smithy)\//, /^node:/],
    why: 'Only live/src/aws communicates with AWS.',
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
    why: 'server/src/lsp.ts imports the protocol, but neither …/node nor …/browser.',
  },
  {
    files: ['server/src/json-service.ts'],
    allow: [...server, /^vscode-json-languageservice$/],
    noNetwork: true,
    why: 'Only server/src/json-service.ts uses vscode-json-languageservice.',
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
    why: 'server/src/main starts the server; only this code depends on the host and the location on disk.',
  },
  {
    files: ['client/**/*.ts'],
    except: [
      'client/src/browser/**',
      'client/src/language-client/node/**',
      'client/src/extension.ts',
      'client/src/start-client.ts',
      'client/src/start-server.ts',
    ],
    allow: client,
    why: 'client/ uses VS Code, #core/… and #live/…; only live/src/aws communicates with AWS, and only extension.ts loads it.',
  },
  {
    files: ['client/src/extension.ts'],
    allow: client,
    onDemand: [/^\.\/client\/src\/language-client\/node\/index\.ts$/, /^#live\/aws$/, /^#sandbox$/],
    why: 'extension.ts loads #live/aws, client/src/language-client/node and the sandbox with import(), at their first use.',
  },
  {
    files: ['client/src/start-client.ts'],
    allow: [
      /^\.\/live\/src\/store\/(code-cache|state-folder)\.ts$/,
      /^\.\/client\/src\/extension\.ts$/,
      /^\.\/package\.json$/,
      /^vscode$/,
      node,
    ],
    noNetwork: true,
    why: 'start-client.ts is a small bundle of its own, which loads the extension with its cached code.',
  },
  {
    files: ['client/src/start-server.ts'],
    allow: [/^\.\/live\/src\/store\/code-cache\.ts$/, /^\.\/package\.json$/, node],
    noNetwork: true,
    why: 'start-server.ts is a small bundle of its own, which loads the server with its cached code.',
  },
  {
    files: ['client/src/browser/**/*.ts'],
    allow: [
      /^\.\/client\/src\/(?!storage|connection|sandbox)/,
      l10n,
      /^vscode$/,
      /^vscode-languageclient(\/browser)?$/,
    ],
    why: 'client/src/browser runs in a browser: no Node, no live/, and no core/, which is in the language server.',
  },
  {
    files: ['client/src/language-client/node/**/*.ts'],
    allow: [
      /^\.\/client\/src\/language-client\/(node\/|language-server\.ts$|rule-levels\.ts$)/,
      /^vscode$/,
      /^vscode-languageclient(\/node)?$/,
    ],
    why: 'client/src/language-client/node is a separate bundle: texts and the state of the client are passed in.',
  },
  {
    files: ['cli/**/*.ts'],
    except: ['cli/src/main.ts', 'cli/src/process.ts'],
    allow: cli,
    noNetwork: true,
    why: 'cli/ imports #core/…, #live/…, a few packages and Node; only process.ts loads the other bundles.',
  },
  {
    files: ['cli/src/main.ts'],
    allow: [/^\.\/live\/src\/store\/(code-cache|state-folder)\.ts$/, /^\.\/package\.json$/, node],
    noNetwork: true,
    why: 'main.ts is a small bundle of its own, which loads the bundle of process.ts with its cached code.',
  },
  {
    files: ['cli/src/process.ts'],
    allow: [...cli, /^\.\/package\.json$/],
    onDemand: [/^#(live\/aws|core\/yaml|sandbox)$/, /^\.\/server\/src\/main\/index\.ts$/],
    noNetwork: true,
    why: 'process.ts loads #live/aws, the sandbox and the language server with import(), for the commands that need them.',
  },
  {
    files: ['sandbox/**/*.ts'],
    allow: [/^\.\/sandbox\//, /^@(aws-sdk|smithy)\//, /^node:/],
    why: 'The sandbox shares nothing with the product, so that it cannot share its mistakes.',
  },
];

const networkGlobals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

/** @type {import('oxlint').OxlintOverride[]} */
export const borderOverrides = borders.map(({ files, except, allow, onDemand = [], noNetwork, why }) => ({
  files,
  ...(except ? { excludeFiles: except } : {}),
  rules: {
    'userpool/imports': ['error', { allow: sourcesOf(allow), onDemand: sourcesOf(onDemand), why }],
    ...(noNetwork ? { 'no-restricted-globals': ['error', { globals: networkGlobals, checkGlobalObject: true }] } : {}),
  },
}));

/**
 * Converts patterns to strings, because rule options must be JSON.
 *
 * @param {RegExp[]} patterns
 */
function sourcesOf(patterns) {
  return patterns.map(({ source }) => source);
}
