import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { liveKind } from '#core/resources/live';
import { toNewFileText, toLivePool } from '#core/sync';
import { projectRoot } from '../../../scripts/paths.mjs';
import { ACCESS_KEY, REGION, SECRET } from '../../live/aws/harness.ts';
import { createFolder, readFolder, type Result } from '../run-cli.ts';
import { createStage, gatewayTo, withProtection, type CliStage } from './stage.ts';

// Runs the commands of the workflows in docs/ci.md, in a repository with three pools in the sandbox.

interface Step {
  readonly run?: string;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

type Pipeline = Readonly<Record<string, { readonly script?: readonly string[] }>>;

const page = readFileSync(join(projectRoot, 'docs', 'ci.md'), 'utf8');
const [pools, drift, gitlab] = [...page.matchAll(/^(`{3,})yaml\n(.*?)^\1/gms)].map(
  ([, , text = '']) => parse(text) as unknown,
) as [Workflow, Workflow, Pipeline];

/** The jobs of both systems, each as a list of scripts. */
const systems = {
  'GitHub Actions': {
    check: scriptsOf(pools, 'check'),
    plan: scriptsOf(pools, 'plan'),
    push: scriptsOf(pools, 'push'),
    drift: scriptsOf(drift, 'drift'),
  },
  GitLab: {
    check: [...lines('check'), ...lines('plan of a merge request')],
    plan: lines('plan'),
    push: lines('push'),
    drift: lines('drift'),
  },
} as const;

function scriptsOf({ jobs }: Workflow, name: string): readonly string[] {
  const scripts = jobs[name]?.steps.flatMap(({ run }) => run ?? []) ?? [];
  return scripts.filter((script) => !script.startsWith('npm install'));
}

/** Returns the script of a GitLab job, whose lines share their variables. */
function lines(name: string): readonly string[] {
  return [gitlab[name]?.script?.join('\n') ?? ''];
}

const IDS = ['Shop00001', 'Staff0001', 'Guests001'].map((name) => `${REGION}_${name}`);

interface Repository extends CliStage {
  /** Runs the scripts of a job, until one fails. */
  readonly job: (scripts: readonly string[]) => Promise<Result>;
  readonly summary: () => string;
}

async function createRepository(system: string): Promise<Repository> {
  const stage = await createStage(() => ({}));
  const { sandbox, cwd } = stage;
  for (const id of IDS.slice(1)) sandbox.pools.create({ PoolName: id.toLowerCase() }, { id });
  const gateway = await gatewayTo(sandbox);
  mkdirSync(join(cwd, 'pools'));
  for (const poolId of IDS) {
    const live = toLivePool(liveKind('pool'), await gateway.describe({ kind: 'pool', poolId }));
    writeFileSync(join(cwd, 'pools', `${live.poolName}.userpool.json`), toNewFileText(live));
  }
  const bin = createFolder({
    userpool: `#!/bin/sh\nexec '${process.execPath}' '${join(projectRoot, 'dist', 'cli.js')}' "$@"\n`,
  });
  chmodSync(join(bin, 'userpool'), 0o755);
  const env = {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: stage.state,
    CI: 'true',
    AWS_ACCESS_KEY_ID: ACCESS_KEY,
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: sandbox.url,
    GITHUB_ACTIONS: String(system === 'GitHub Actions'),
    GITHUB_BASE_REF: 'main',
    GITHUB_STEP_SUMMARY: join(bin, 'summary.md'),
    BEFORE: 'origin/main',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_COMMIT_BEFORE_SHA: 'origin/main',
    CONFIRM_POOLS: 'shop eu-west-1_staff0001',
  };
  const job: Repository['job'] = async (scripts) => {
    const all = { code: 0, stdout: '', stderr: '' };
    for (const script of scripts) {
      const { code, stdout, stderr } = await bash(script, cwd, env);
      Object.assign(all, { code, stdout: all.stdout + stdout, stderr: all.stderr + stderr });
      if (code !== 0) break;
    }
    return all;
  };
  await bash(
    'git init -q -b main && git add . && git -c user.name=a -c user.email=a@example.com commit -qm Pools && git update-ref refs/remotes/origin/main HEAD',
    cwd,
    env,
  );
  const summary = (): string =>
    existsSync(env.GITHUB_STEP_SUMMARY) ? readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8') : '';
  return { ...stage, job, summary };
}

function bash(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Result> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  child.stdin.end();
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? -1, ...output })));
}

function edit({ cwd }: CliStage, change: (text: string) => string, name = 'shop'): void {
  const path = join(cwd, 'pools', `${name}.userpool.json`);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

describe.skipIf(process.platform === 'win32').each(Object.entries(systems))('%s', (system, jobs) => {
  it('a change goes from the pull request to the live pool, and is pushed once', async () => {
    const repository = await createRepository(system);
    const { job, sandbox } = repository;
    edit(repository, withProtection);
    const checked = await job(jobs.check);
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('1. DeletionProtection')]);
    const planned = await job(jobs.plan);
    expect([planned.code, planned.stdout]).toEqual([0, expect.stringContaining('1. DeletionProtection')]);
    if (system === 'GitHub Actions') expect(repository.summary().match(/1\. DeletionProtection/g)).toHaveLength(2);
    // The push job has only the plans.
    rmSync(join(repository.cwd, 'pools'), { recursive: true });
    const pushed = await job(jobs.push);
    expect([pushed.code, pushed.stdout.match(/^(Pushed|Nothing)/gm)?.toSorted()]).toEqual([
      0,
      ['Nothing', 'Nothing', 'Pushed'],
    ]);
    expect(sandbox.pools.get(IDS[0] ?? '').DeletionProtection).toBe('ACTIVE');
    expect(Object.keys(readFolder(join(repository.cwd, 'snapshots')))).toHaveLength(1);
    const again = await job(jobs.push);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('so the plan has been pushed before')]);
  });

  it('pushes to the protected pools in CONFIRM_POOLS', async () => {
    const repository = await createRepository(system);
    writeFileSync(
      join(repository.cwd, 'userpool.config.json'),
      JSON.stringify({ protectedPools: ['shop', 'eu-west-1_guests001'] }),
    );
    edit(repository, withProtection);
    edit(repository, withProtection, 'eu-west-1_guests001');
    await repository.job(jobs.plan);
    const { code, stdout, stderr } = await repository.job(jobs.push);
    expect([code, stdout]).toEqual([1, expect.stringContaining('Pushed 1 change to shop.')]);
    expect(stderr).toContain(
      'Nothing was sent: the pool is protected. To push to it, add --confirm-pool with its name: eu-west-1_guests001',
    );
  });

  it('shows all plans, and fails if one of them fails', async () => {
    const repository = await createRepository(system);
    edit(repository, (text) => text.replace('"INACTIVE"', '"BOTH"'), 'eu-west-1_guests001');
    edit(repository, withProtection);
    const { code, stdout } = await repository.job(jobs.plan);
    expect([code, stdout]).toEqual([1, expect.stringContaining("guests001.userpool.json can't be pushed")]);
    expect(stdout).toContain('1. DeletionProtection');
    if (system === 'GitHub Actions') expect(repository.summary()).toContain("guests001.userpool.json can't be pushed");
    else expect(readFolder(repository.cwd)['plan.txt']).toBe(stdout);
  });

  it('a pool that changes after the plan stops only its own push', async () => {
    const repository = await createRepository(system);
    edit(repository, withProtection);
    await repository.job(jobs.plan);
    repository.sandbox.pools.replace(IDS[1] ?? '', { UserPoolTags: { team: 'other' } });
    const { code, stderr } = await repository.job(jobs.push);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Nothing was sent: the live pool has changed')]);
    expect(repository.sandbox.pools.get(IDS[0] ?? '').DeletionProtection).toBe('ACTIVE');
  });

  it('a file with an error stops the check', async () => {
    const repository = await createRepository(system);
    edit(repository, (text) => text.replace('"INACTIVE"', '"BOTH"'));
    expect((await repository.job(jobs.check)).code).toBe(1);
  });

  it('drift fails the nightly job', async () => {
    const repository = await createRepository(system);
    expect((await repository.job(jobs.drift)).code).toBe(0);
    repository.sandbox.pools.replace(IDS[2] ?? '', { DeletionProtection: 'ACTIVE' });
    const { code, stdout } = await repository.job(jobs.drift);
    expect([code, stdout]).toEqual([2, expect.stringContaining('DeletionProtection: INACTIVE → ACTIVE')]);
  });
});
