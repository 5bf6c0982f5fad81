import { build } from 'esbuild';
import { projectRoot } from '../paths.mjs';
import { resolution } from './resolution.mjs';

/**
 * Loads parts of core/. The package is TypeScript, which not every Node that builds can run: it is bundled.
 *
 * @param {string} entry what is wanted, as the text of a module: `export { fieldRows } from '#core/resources/pool/fields';`
 * @returns {Promise<any>} what that module exports
 * @throws {Error} where it does not build
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
