import { join } from 'node:path';
import { projectRoot } from '../paths.mjs';

/**
 * What `dist/client.js` loads later, each a bundle of its own: the AWS SDK, and the sandbox, in which the SDK's schemas
 * are, at their first use, and the client of the language server as soon as VS Code has the extension.
 *
 * @type {readonly { readonly entry: string; readonly bundle: string }[]}
 */
export const onDemandBundles = [
  { entry: 'client/src/aws/index.ts', bundle: 'aws.js' },
  { entry: 'sandbox/src/index.ts', bundle: 'sandbox.js' },
  { entry: 'client/src/language/index.ts', bundle: 'language.js' },
];

/** What `dist/server.js` loads at its first use: the reader of YAML. */
export const yamlBundle = { entry: 'pool/src/yaml/index.ts', bundle: 'yaml.js' };

/**
 * Keeps it out of the server's bundle: `import('#pool/yaml')` stays an import, of `dist/yaml.js`; any other way of it
 * into the bundle is a build error.
 *
 * @type {import('esbuild').Plugin}
 */
export const yamlOnDemand = {
  name: 'yaml-on-demand',
  setup(build) {
    build.onResolve({ filter: /^(#pool\/yaml|yaml)$/ }, ({ path, kind, importer }) => {
      const isOnDemand = path === '#pool/yaml' && kind === 'dynamic-import';
      if (isOnDemand) return { path: `./${yamlBundle.bundle}`, external: true };
      return { errors: [{ text: `Load the reader of YAML with import('#pool/yaml'); ${importer} brings it in.` }] };
    });
  },
};

/** What is in those bundles only. */
const elsewhere = [
  { name: 'The AWS SDK', filter: /^@(aws-sdk|smithy)\// },
  { name: 'The language client', filter: /^vscode-(languageclient|languageserver-protocol|jsonrpc)(\/|$)/ },
];

/**
 * Keeps them out of the client's bundle: `import('../lib/aws/index.ts')` stays an import, of `dist/aws.js`. Any other way of
 * their code, the SDK's or the language client's into the client is a build error.
 *
 * @type {import('esbuild').Plugin}
 */
export const onDemand = {
  name: 'on-demand',
  setup(build) {
    build.onResolve({ filter: /^(\.\.?\/|#sandbox$)/ }, ({ path, resolveDir, kind }) => {
      const target = path === '#sandbox' ? join(projectRoot, 'sandbox', 'src') : join(resolveDir, path);
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
