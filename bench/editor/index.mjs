import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node24 } from '../../scripts/lib/node.mjs';
import { hostFolder, projectRoot, vsixFile } from '../../scripts/lib/paths.mjs';
import { runOrFail, withInstalledPrograms } from '../../scripts/lib/run.mjs';
import { benchDocuments } from '../lib/documents.mjs';
import { Samples } from '../lib/samples.mjs';
import { editorReport } from './report.mjs';

/**
 * Measures the packaged extension in the VS Code that is served to a browser, beside the built-in JSON support.
 *
 * @param {{ runs: number }} options `runs`: windows, one after the other
 * @returns {Promise<import('../lib/report.mjs').Report>}
 */
export async function measureEditor({ runs }) {
  const folder = mkdtempSync(join(tmpdir(), 'userpool-bench-'));
  try {
    const [input, result] = [join(folder, 'input.json'), join(folder, 'result.json')];
    const [document] = await benchDocuments();
    if (!document) throw new Error('There is no file to open.');
    const { text, mistaken, keystroke } = document;
    writeFileSync(
      input,
      JSON.stringify({
        ...{ text, mistaken, key: keystroke.digit },
        behind: text.split('\n')[keystroke.place.line]?.slice(0, keystroke.place.character).trim(),
        schema: readFileSync(join(projectRoot, 'dist', 'userpool.schema.json'), 'utf8'),
        logLoaded: fileURLToPath(new URL('./log-loaded.mjs', import.meta.url)),
      }),
    );
    const main = join(hostFolder, 'bench', 'main.ts');
    // The root package names no module type; Node would say so.
    const quietly = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
    await runOrFail(node24(), [quietly, main, '--runs', String(runs), '--input', input, '--result', result], {
      env: withInstalledPrograms(),
      failure: 'The extension could not be measured in VS Code',
    });
    const { measured, loaded } = JSON.parse(readFileSync(result, 'utf8'));
    const samples = new Samples();
    for (const [name, values] of Object.entries(measured)) for (const value of values) samples.add(value, name);
    const serverBytes = statSync(join(projectRoot, 'dist', 'server.js')).size;
    return editorReport({ samples, loaded, serverBytes, vsixBytes: statSync(vsixFile).size });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
