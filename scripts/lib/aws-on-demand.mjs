import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

const awsEntry = join(projectRoot, 'client', 'src', 'aws', 'index.ts');

/**
 * Keeps the AWS SDK out of the client's bundle: `import('./aws/index.ts')` stays an import, of `dist/aws.js`, which is
 * a bundle of its own. Any other way of the SDK into the client is a build error.
 *
 * @type {import('esbuild').Plugin}
 */
export const awsOnDemand = {
  name: 'aws-on-demand',
  setup(build) {
    build.onResolve({ filter: /(^|\/)aws(\/index\.ts)?$/ }, ({ path, resolveDir, kind }) => {
      const target = join(resolveDir, path);
      if (target !== awsEntry && join(target, 'index.ts') !== awsEntry) return undefined;
      if (kind === 'dynamic-import') return { path: './aws.js', external: true };
      return { errors: [{ text: 'Load client/src/aws with import(), when a command first needs it.' }] };
    });
    build.onResolve({ filter: /^@(aws-sdk|smithy)\// }, ({ importer }) => ({
      errors: [{ text: `The AWS SDK must not be in the client’s bundle; ${importer} brings it in.` }],
    }));
  },
};
