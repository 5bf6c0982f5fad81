import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

/**
 * What `dist/client.js` loads at its first use, each a bundle of its own: the AWS SDK, and the sandbox, in which the
 * SDK's schemas are.
 *
 * @type {readonly { readonly entry: string; readonly bundle: string }[]}
 */
export const onDemandBundles = [
  { entry: 'client/src/aws/index.ts', bundle: 'aws.js' },
  { entry: 'sandbox/src/index.ts', bundle: 'sandbox.js' },
];

/**
 * Keeps them out of the client's bundle: `import('./aws/index.ts')` stays an import, of `dist/aws.js`. Any other way of
 * their code or the SDK's into the client is a build error.
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
      return { errors: [{ text: `Load ${found.entry} with import(), when a command first needs it.` }] };
    });
    build.onResolve({ filter: /^@(aws-sdk|smithy)\// }, ({ importer }) => ({
      errors: [{ text: `The AWS SDK must not be in the client’s bundle; ${importer} brings it in.` }],
    }));
  },
};
