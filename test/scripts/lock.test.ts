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
  // These tests may be part of a run that has a lock of its own.
  run = process.env.USERPOOL_RUN;
  delete process.env.USERPOOL_RUN;
});
afterEach(() => {
  if (run === undefined) delete process.env.USERPOOL_RUN;
  else process.env.USERPOOL_RUN = run;
  rmSync(folder, { recursive: true, force: true });
});

it('keeps a second run out, and says who is there', () => {
  const unlock = takeLock('npm test', file);
  delete process.env.USERPOOL_RUN;
  expect(() => takeLock('npm run demo', file)).toThrow(`“npm test” (process ${process.pid}) is going on`);
  unlock();
  expect(existsSync(file)).toBe(false);
  takeLock('npm run demo', file)();
});

it('lets in what the run itself has started', () => {
  const unlock = takeLock('npm test', file);
  takeLock('npm run package', file)();
  expect(existsSync(file)).toBe(true);
  unlock();
});

it('passes over what a process that is gone has left', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  takeLock('npm test', file)();
  writeFileSync(file, JSON.stringify({ pid, what: 'npm test' }));
  takeLock('npm run demo', file)();
});

it.runIf(process.platform === 'linux')('knows a process from an earlier one of the same id', () => {
  takeLock('npm test', file)();
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: '1', what: 'npm test' }));
  takeLock('npm run demo', file)();
});

it('ends with its process', () => {
  const lock = new URL('../../scripts/test-runner/lock.mjs', import.meta.url).href;
  const text = `import { takeLock } from ${JSON.stringify(lock)}; takeLock('npm test', ${JSON.stringify(file)});
    import { readFileSync } from 'node:fs'; console.log(readFileSync(${JSON.stringify(file)}, 'utf8'));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', text], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ what: 'npm test' });
  expect(() => readFileSync(file)).toThrow('ENOENT');
});
