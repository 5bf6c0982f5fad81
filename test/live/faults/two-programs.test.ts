// Two processes push different changes to one pool at the same time. Each shows its preview before the other one sends
// its request.

import { build } from 'esbuild';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '#sandbox';
import { toRequest } from '#core/resources/pool/normalize';
import { fileTextOf } from '../../support/live-pool.ts';
import { projectRoot } from '../../../scripts/paths.mjs';
import { resolution } from '../../../scripts/build/resolution.mjs';
import { onMachine, openGateway, POOL, REGION, WITH_KEYS } from '../aws/harness.ts';
import type { Order, Report } from './pushing-process.ts';
import { countCases } from '../../support/length.ts';
import { ofPool } from '../../support/live.ts';

const ROUNDS = countCases(50);
type Ended = Extract<Report, { kind: 'ended' }>;

it.each([
  ['omit the other file’s setting', (setting: string) => `{ "UserPoolId": "${POOL}", ${setting} }`],
  ['have the old value of the other file’s setting', undefined],
] as const)('overwrites no change without showing it if the files %s', { timeout: 600_000 }, async (_, sparse) => {
  const sandbox = await startSandbox({ region: REGION });
  onTestFinished(() => sandbox.close());
  const before = { PoolName: 'customers', DeletionProtection: 'INACTIVE', UserPoolTags: { team: 'a' } } as const;
  sandbox.pools.create(before, { id: POOL });
  const { gateway } = await openGateway(sandbox.url);
  const described = await gateway.describe(ofPool(POOL));
  const whole = fileTextOf(described);
  const texts = sparse
    ? [sparse('"DeletionProtection": "ACTIVE"'), sparse('"UserPoolTags": { "team": "b" }')]
    : [whole.replace('"INACTIVE"', '"ACTIVE"'), whole.replace('"team": "a"', '"team": "b"')];
  onMachine(WITH_KEYS);
  const programs = await startTwo(sandbox.url);

  for (let round = 0; round < ROUNDS; round++) {
    sandbox.pools.replace(POOL, before);
    const base = toRequest(await gateway.describe(ofPool(POOL)));
    const shown = programs.map((program) => next(program, 'shown'));
    const ends = programs.map((program) => next(program, 'ended'));
    for (const [i, program] of programs.entries()) send(program, { kind: 'push', text: texts[i]!, base });
    await Promise.all(shown);
    for (const program of programs) send(program, { kind: 'confirm' });
    const reports = (await Promise.all(ends)) as Ended[];

    expect(reports).toMatchObject([{ outcome: 'pushed' }, { outcome: 'pushed' }]);
    // The first process asked once. The other one asked again, because the first had changed the pool.
    expect(reports.map(({ questions }) => questions).sort()).toEqual([1, 2]);
    const now = await gateway.describe(ofPool(POOL));
    const applied = [now['DeletionProtection'] === 'ACTIVE', (now['UserPoolTags'] as { team: string }).team === 'b'];
    const last = reports.findIndex(({ questions }) => questions === 2);
    if (sparse) expect(applied).toEqual([true, true]);
    else {
      expect(applied[last]).toBe(true);
      expect(reports[last]!.risks).toContain('live-stale-base');
    }
  }
});

/** Starts two processes that push to a sandbox pool. They are stopped at the end of the test. */
async function startTwo(endpoint: string): Promise<readonly ChildProcess[]> {
  const folder = mkdtempSync(join(tmpdir(), 'two-programs-'));
  const code = mkdtempSync(join(projectRoot, 'build', 'two-programs-'));
  const outfile = join(code, 'pushing-process.mjs');
  await build({
    ...resolution,
    absWorkingDir: projectRoot,
    entryPoints: ['test/live/faults/pushing-process.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  const programs = [1, 2].map(() => fork(outfile, [endpoint, REGION, POOL, join(folder, 'locks')], { execArgv: [] }));
  onTestFinished(async () => {
    await Promise.all(
      programs.map((program) => {
        const ended = once(program, 'exit');
        program.kill();
        return ended;
      }),
    );
    for (const used of [folder, code]) rmSync(used, { recursive: true, force: true });
  });
  return programs;
}

function send(program: ChildProcess, order: Order): void {
  program.send(order);
}

/** Waits for the next report of the given kind. Rejects if the process exits before that. */
function next(program: ChildProcess, kind: Report['kind']): Promise<Report> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`The program ended with ${String(code)}.`));
    const onMessage = (report: Report): void => {
      if (report.kind !== kind) return;
      program.off('message', onMessage).off('exit', onExit);
      resolve(report);
    };
    program.on('message', onMessage).on('exit', onExit);
  });
}
