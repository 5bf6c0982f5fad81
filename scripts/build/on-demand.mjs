import { join } from 'node:path';
import { projectRoot } from '../paths.mjs';

/**
 * What `dist/client.js` loads later, each a bundle of its own: the AWS SDK, and the sandbox, in which the SDK's schemas
 * are, at their first use, and the client of the language server as soon as VS Code has the extension.
 *
 * @type {readonly { readonly entry: string; readonly bundle: string }[]}
 */
export const onDemandBundles = [
  { entry: 'live/src/aws/index.ts', bundle: 'aws.js' },
  { entry: 'sandbox/src/index.ts', bundle: 'sandbox.js' },
  { entry: 'client/src/language-client/node/index.ts', bundle: 'language.js' },
];

/** What `dist/server.js` loads at its first use: the reader of YAML. */
export const yamlBundle = { entry: 'core/src/yaml/index.ts', bundle: 'yaml.js' };

/**
 * Keeps it out of the server's bundle: `import('#core/yaml')` stays an import, of `dist/yaml.js`; any other way of it
 * into the bundle is a build error.
 *
 * @type {import('esbuild').Plugin}
 */
export const yamlOnDemand = {
  name: 'yaml-on-demand',
  setup(build) {
    build.onResolve({ filter: /^(#core\/yaml|yaml)$/ }, ({ path, kind, importer }) => {
      const isOnDemand = path === '#core/yaml' && kind === 'dynamic-import';
      if (isOnDemand) return { path: `./${yamlBundle.bundle}`, external: true };
      return { errors: [{ text: `Load the reader of YAML with import('#core/yaml'); ${importer} brings it in.` }] };
    });
  },
};

/** @type {Readonly<Record<string, string>>} */
const subpaths = {
  '#sandbox': join(projectRoot, 'sandbox', 'src'),
  '#live/aws': join(projectRoot, 'live', 'src', 'aws'),
};

/** What is in those bundles only. */
const elsewhere = [
  { name: 'The AWS SDK', filter: /^@(aws-sdk|smithy)\// },
  { name: 'The language client', filter: /^vscode-(languageclient|languageserver-protocol|jsonrpc)(\/|$)/ },
];

/**
 * Keeps them out of the client's bundle: `import('#live/aws')` stays an import, of `dist/aws.js`. Any other way of
 * their code, the SDK's or the language client's into the client is a build error.
 *
 * @type {import('esbuild').Plugin}
 */
export const onDemand = {
  name: 'on-demand',
  setup(build) {
    build.onResolve({ filter: /^(\.\.?\/|#sandbox$|#live\/aws$)/ }, ({ path, resolveDir, kind }) => {
      const target = subpaths[path] ?? join(resolveDir, path);
      const found = onDemandBundles.find(({ entry }) =>
        [target, join(target, 'index.ts')].includes(join(projectRoot, entry)),
      );
      if (!found) return undefined;
      if (kind === 'dynamic-import') return { path: `./${found.bundle}`, external: true };
      return { errors: [{ text: `Load ${found.entry} with import(), when it is first needed.` }] };
    });
    for (const { name, filter } of elsewhere) {
      build.onResolve({ filter }, ({ importer }) => ({
        errors: [{ text: `${name} must not be in the client’s bundle; ${importer} brings it in.` }],
      }));
    }
  },
};
