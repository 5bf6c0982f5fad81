import { builtinModules } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';
import { networkModules } from './network-modules.mjs';
import { projectRoot } from '../paths.mjs';

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
    except: ['server/src/main/**'],
    allow: [
      /^\.\/server\/(?!src\/main\/)/,
      core,
      l10n,
      /^vscode-languageserver(-textdocument)?$/,
      /^vscode-json-languageservice$/,
    ],
    noNetwork: true,
    why: 'server/ runs in Node and in a browser: it imports only its own files, #core/…, vscode-languageserver (neither …/node nor …/browser) and vscode-json-languageservice.',
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

/** @type {import('eslint').Rule.RuleModule} */
const imports = {
  meta: { type: 'problem', schema: false },
  create(context) {
    const { allow, onDemand = [], why } = /** @type {Border} */ (context.options[0]);

    /**
     * @param {any} node
     * @param {any} source the node of the imported name; anything but a fixed text is refused
     * @param {RegExp[]} allowed
     */
    const check = (node, source, allowed) => {
      const name = source?.type === 'TSLiteralType' ? source.literal.value : source?.value;
      if (typeof name === 'string') {
        const target = targetOf(name, context.filename);
        if (allowed.some((pattern) => pattern.test(target))) return;
      }
      context.report({ node, message: `${name ?? 'This'} must not be imported here. ${why}` });
    };

    return {
      /** @param {any} node */
      'ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration[source]': (node) =>
        check(node, node.source, allow),
      /** @param {any} node */
      ImportExpression: (node) => check(node, node.source, [...allow, ...onDemand]),
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source ?? node.argument, allow),
      /** @param {any} node */
      TSExternalModuleReference: (node) => check(node, node.expression, allow),
      /** @param {any} node */
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0], allow),
    };
  },
};

const unreachable = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

/**
 * ESLint's configuration of the borders.
 *
 * @type {import('eslint').Linter.Config[]}
 */
export const borderConfigs = borders.map(({ files, except, allow, onDemand, noNetwork, why }) => ({
  files,
  ...(except ? { ignores: except } : {}),
  plugins: { borders: { rules: { imports } } },
  rules: {
    'borders/imports': ['error', { allow, onDemand, why }],
    ...(noNetwork ? { 'no-restricted-globals': ['error', { globals: unreachable, checkGlobalObject: true }] } : {}),
  },
}));

/**
 * @param {string} name as it is imported
 * @param {string} importer the importing file
 */
function targetOf(name, importer) {
  if (!/^\.{0,2}\//.test(name) && name !== '.' && name !== '..') return name;
  const path = relative(projectRoot, resolve(dirname(importer), name))
    .split(sep)
    .join('/');
  return `./${path}`;
}
