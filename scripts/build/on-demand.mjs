import { join } from 'node:path';
import { projectRoot } from '../paths.mjs';

/**
 * The bundles that the extension and the CLI load on demand: the AWS SDK, and the sandbox (with the SDK's schemas). The
 * extension also loads the language client, right after activation.
 *
 * @type {readonly { readonly entry: string; readonly bundle: string }[]}
 */
export const onDemandBundles = [
  { entry: 'live/src/aws/index.ts', bundle: 'aws.js' },
  { entry: 'sandbox/src/index.ts', bundle: 'sandbox.js' },
  { entry: 'client/src/language-client/node/index.ts', bundle: 'language.js' },
];

/** The YAML parser, which `dist/server.js` loads when it is first used. */
export const yamlBundle = { entry: 'core/src/yaml/index.ts', bundle: 'yaml.js' };

/**
 * Keeps the YAML parser out of the server bundle: `import('#core/yaml')` becomes an import of `dist/yaml.js`. Any other
 * import of the parser is a build error.
 *
 * @type {import('esbuild').Plugin}
 */
export const yamlOnDemand = {
  name: 'yaml-on-demand',
  setup(build) {
    build.onResolve({ filter: /^(#core\/yaml|yaml)$/ }, ({ path, kind, importer }) => {
      const isOnDemand = path === '#core/yaml' && kind === 'dynamic-import';
      if (isOnDemand) return { path: `./${yamlBundle.bundle}`, external: true };
      return { errors: [{ text: `Load the YAML parser with import('#core/yaml'); ${importer} imports it.` }] };
    });
  },
};

/** @type {Readonly<Record<string, string>>} */
const subpaths = {
  '#sandbox': join(projectRoot, 'sandbox', 'src'),
  '#live/aws': join(projectRoot, 'live', 'src', 'aws'),
};

/** Packages that only the on-demand bundles may contain. */
const onDemandPackages = [
  { name: 'The AWS SDK', filter: /^@(aws-sdk|smithy)\// },
  { name: 'The language client', filter: /^vscode-(languageclient|languageserver-protocol|jsonrpc)(\/|$)/ },
];

/** Keeps the on-demand bundles out of the client bundle. */
export const onDemand = loadedOnDemand('the client’s bundle', onDemandBundles);

/** The CLI's bundle. `dist/cli.js` loads this bundle together with its cached code. */
export const commandLineBundle = { entry: 'cli/src/process.ts', bundle: 'userpool.js' };

/** The bundle of the CLI's commands for live pools, which `dist/userpool.js` loads when one of them runs. */
export const liveCommandsBundle = { entry: 'cli/src/live/run/index.ts', bundle: 'live.js' };

/** Keeps the on-demand bundles and the language server out of the CLI's bundles. */
export const cliOnDemand = loadedOnDemand('the command line’s bundle', [
  ...onDemandBundles,
  commandLineBundle,
  liveCommandsBundle,
  { entry: 'server/src/main/index.ts', bundle: 'server.js' },
]);

/**
 * Keeps Node's `child_process`, which is slow to load, out of commander. Commander needs it only for subcommands that
 * are separate executables.
 *
 * @type {import('esbuild').Plugin}
 */
export const withoutPrograms = {
  name: 'without-programs',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    build.onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * Keeps other bundles out of a bundle: `import('#live/aws')` becomes an import of `dist/aws.js`. A static import of
 * another bundle's entry point is a build error, and so is any import of the AWS SDK or the language client.
 *
 * @param {string} name the bundle, for error messages
 * @param {typeof onDemandBundles} others
 * @returns {import('esbuild').Plugin}
 */
function loadedOnDemand(name, others) {
  return {
    name: 'on-demand',
    setup(build) {
      build.onResolve({ filter: /^(\.\.?\/|#sandbox$|#live\/aws$)/ }, ({ path, resolveDir, kind }) => {
        const target = subpaths[path] ?? join(resolveDir, path);
        const found = others.find(({ entry }) => [target, join(target, 'index.ts')].includes(join(projectRoot, entry)));
        if (!found || kind === 'entry-point') return undefined;
        if (kind === 'dynamic-import') return { path: `./${found.bundle}`, external: true };
        return { errors: [{ text: `Load ${found.entry} with import(), when it is first needed.` }] };
      });
      for (const { name: content, filter } of onDemandPackages) {
        build.onResolve({ filter }, ({ importer }) => ({
          errors: [{ text: `${content} must not be in ${name}; ${importer} imports it.` }],
        }));
      }
    },
  };
}
