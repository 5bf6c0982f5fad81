import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from '../../scripts/test-runner/lock.mjs';

let folder: string;
let file: string;
let run: string | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'userpool-lock-'));
  file = join(folder, 'build', '.lock');
  // These tests may be part of a run with its own lock.
  run = process.env.USERPOOL_RUN;
  delete process.env.USERPOOL_RUN;
});
afterEach(() => {
  if (run === undefined) delete process.env.USERPOOL_RUN;
  else process.env.USERPOOL_RUN = run;
  rmSync(folder, { recursive: true, force: true });
});

it('blocks a second run, and names the first one in the error', () => {
  const unlock = takeLock('npm test', file);
  delete process.env.USERPOOL_RUN;
  expect(() => takeLock('npm run demo', file)).toThrow(`“npm test” (process ${process.pid}) is running`);
  unlock();
  expect(existsSync(file)).toBe(false);
  takeLock('npm run demo', file)();
});

it('allows processes that are part of the run', () => {
  const unlock = takeLock('npm test', file);
  takeLock('npm run package', file)();
  expect(existsSync(file)).toBe(true);
  unlock();
});

it('is ignored if its process has exited', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  takeLock('npm test', file)();
  writeFileSync(file, JSON.stringify({ pid, what: 'npm test' }));
  takeLock('npm run demo', file)();
});

it.runIf(process.platform === 'linux')('distinguishes a process from an earlier one with the same ID', () => {
  takeLock('npm test', file)();
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: '1', what: 'npm test' }));
  takeLock('npm run demo', file)();
});

it('is released when its process exits', () => {
  const lock = new URL('../../scripts/test-runner/lock.mjs', import.meta.url).href;
  const text = `import { takeLock } from ${JSON.stringify(lock)}; takeLock('npm test', ${JSON.stringify(file)});
    import { readFileSync } from 'node:fs'; console.log(readFileSync(${JSON.stringify(file)}, 'utf8'));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', text], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ what: 'npm test' });
  expect(() => readFileSync(file)).toThrow('ENOENT');
});
