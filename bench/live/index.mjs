import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/lib/paths.mjs';
import { realRequest } from '../lib/documents.mjs';
import { Samples } from '../lib/samples.mjs';
import { openAwsCli } from './aws-cli.mjs';
import { awsEnvironment } from './aws-environment.mjs';
import { bundleFlows } from './bundle-flows.mjs';
import { startHost } from './host.mjs';
import { liveReport } from './report.mjs';

const REGION = 'eu-west-1';
/** That of the ARNs in the pool. */
const ACCOUNT = '111122223333';

/** How often pull and push are done in one process after the first time. */
const LATER = 5;

/**
 * Measures pull and push against a local endpoint, beside the AWS CLI where there is one.
 *
 * @param {{ runs: number, node: string, say: (line: string) => void }} options `runs`: processes, of ours and of the CLI
 * @returns {Promise<import('../lib/report.mjs').Report>}
 */
export async function measureLive({ runs, node, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'userpool-bench-'));
  const { startSandbox } = createRequire(import.meta.url)(join(projectRoot, 'dist', 'sandbox.js'));
  const sandbox = await startSandbox({ region: REGION, accountId: ACCOUNT });
  try {
    const request = await realRequest();
    const { UserPoolId: poolId, ...create } = request;
    const env = awsEnvironment(folder);
    const place = { endpoint: sandbox.url, region: REGION, poolId };
    const flows = join(folder, 'flows.mjs');
    await bundleFlows(flows);
    const cli = await openAwsCli({ ...place, env, folder, request });
    say(cli ? `  beside ${cli.version} …` : '  without the AWS CLI, which is not on the PATH …');

    const samples = new Samples();
    /** @type {Map<string, readonly string[]>} */
    const calls = new Map();
    /**
     * @param {string} action
     * @param {() => Promise<number>} act gives how long it took
     */
    const measure = async (action, act) => {
      sandbox.wire.clear();
      samples.add(await act(), action);
      calls.set(action, sandbox.wire.operations);
    };
    for (let run = 0; run < runs; run += 1) {
      // An update by a CLI that does not know all of the members takes the others away.
      sandbox.pools.delete(poolId);
      sandbox.pools.create(create, { id: poolId });
      const host = startHost({ node, env, flows, folder: join(folder, `host-${run}`), ...place });
      try {
        await measure('pull, first', () => host.pull());
        samples.add(await host.loading(), 'loading');
        for (let i = 0; i < LATER; i += 1) await measure('pull, later', () => host.pull());
        for (let i = 0; i < LATER; i += 1) await measure('push', () => host.push());
      } finally {
        await host.end();
      }
      if (!cli) continue;
      await measure('describe-user-pool', () => cli.describe());
      await measure('update-user-pool', () => cli.update());
    }
    return liveReport({ samples, calls, cli });
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
