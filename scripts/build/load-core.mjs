import { build } from 'esbuild';
import { projectRoot } from '../paths.mjs';
import { resolution } from './resolution.mjs';

/**
 * Loads modules of core/. They are bundled first because core/ is written in TypeScript, which older versions of Node
 * cannot run.
 *
 * @param {string} entry the code of a module that exports the required values: `export { fieldRows } from
 * '#core/resources/pool/fields';`
 * @returns {Promise<any>} the exports of that module
 * @throws {Error} if the build fails
 */
export async function loadCore(entry) {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: projectRoot, loader: 'ts' },
    absWorkingDir: projectRoot,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    ...resolution,
    write: false,
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
