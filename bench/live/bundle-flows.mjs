import { build } from 'esbuild';
import { projectRoot } from '../../scripts/lib/paths.mjs';
import { resolution } from '../../scripts/lib/resolution.mjs';

const entry = `
  export { pullIntoFile } from './client/src/flows/pull-into-file.ts';
  export { pushFile } from './client/src/flows/push-file.ts';
  export { SnapshotStore } from './client/src/flows/snapshot-store.ts';
  export { lazyAccess } from './client/src/live/lazy-access.ts';
  export { applyTextEdits } from '#core/document';
`;

/**
 * Bundles what pull and push decide, as dist/client.js has it, without the VS Code around it.
 *
 * @param {string} outfile
 */
export async function bundleFlows(outfile) {
  await build({
    stdin: { contents: entry, resolveDir: projectRoot, loader: 'ts' },
    absWorkingDir: projectRoot,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    ...resolution,
    outfile,
    logLevel: 'silent',
  });
}
