// The language server crashes, for example because it runs out of memory. It is restarted a few times. After that, VS
// Code reports that the server is off, until the user restarts it with a button. The compiled code of the server is
// kept for its next process.

import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import manifest from '../../../package.json' with { type: 'json' };
import { waitFor } from './poll.ts';
import { useSession } from './use-session.ts';

const FILE = 'customers.userpool.json';
const TIMES = 5;

const { workbench, storage } = await useSession({ files: { [FILE]: '{\n  "MfaConfiguration": "ONN"\n}\n' } });
const { editor, page } = workbench;

/** Waits for the language server process of this VS Code instance. Processes that have already exited are ignored. */
async function serverProcess(ended: readonly number[]): Promise<number> {
  return waitFor('a language server', () => Promise.resolve(languageServers().find((id) => !ended.includes(id))));
}

function languageServers(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0 && commandOf(id).some((word) => word.endsWith('/dist/start-server.js')))
    .filter((id) => ancestorsOf(id).includes(process.pid));
}

function commandOf(id: number): readonly string[] {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function parentOf(id: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function ancestorsOf(id: number): number[] {
  const parent = parentOf(id);
  return parent > 1 ? [parent, ...ancestorsOf(parent)] : [];
}

const ended: number[] = [];
const kill = async (): Promise<void> => {
  const id = await serverProcess(ended);
  ended.push(id);
  process.kill(id, 'SIGKILL');
};

it('reports the problems in a file', async () => {
  await workbench.openFile(FILE);
  await editor.waitForSquiggle('error', '"ONN"');
});

const caches = join(storage, 'code-cache');
const keptFiles = (): string[] => {
  const folder = join(caches, manifest.version);
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
};

it('keeps its compiled code for the next process, and deletes the compiled code of other extension versions', async () => {
  const other = join(caches, '0.0.1');
  mkdirSync(join(other, 'v22'), { recursive: true });
  assert.deepEqual(keptFiles(), []);
  await workbench.open(page.url());
  await workbench.openFile(FILE);
  await editor.waitForSquiggle('error', '"ONN"');
  await waitFor('compiled code', () => Promise.resolve(keptFiles().length > 0));
  await waitFor('its folder to go', () => Promise.resolve(!existsSync(other)));
});

/** Kills the server, and waits until the next one reports the problem in a changed text. */
async function killAndEdit(wrong: string, other: string): Promise<void> {
  await kill();
  await serverProcess(ended);
  await editor.replace(wrong, other);
  await editor.waitForSquiggle('error', other);
}

it('is restarted after a crash, without a message', async () => {
  await killAndEdit('"ONN"', '"ONNN"');
  await killAndEdit('"ONNN"', '"NO"');
  assert.deepEqual(await workbench.toasts(), []);
});

it('stays off after too many crashes, and reports that once', async () => {
  while (ended.length < TIMES - 1) {
    if (ended.length % 2 === 0) await killAndEdit('"NO"', '"NOO"');
    else await killAndEdit('"NOO"', '"NO"');
  }
  await kill();
  const toast = await workbench.waitForToast('The language server for user pool files stopped');
  assert.deepEqual(await toast.buttons(), ['Restart Language Server', 'Show Log']);
  assert.equal((await workbench.toasts()).length, 1);
  await workbench.screenshot('language-server-off');
  await editor.waitForNoSquiggle('error');
});

it('the language status shows that the server is off', async () => {
  const status = page.locator('#status\\.languageStatus');
  await status.hover();
  const item = page.locator('.hover-language-status', { hasText: 'Language server stopped' });
  await item.waitFor();
  assert.match(await item.innerText(), /Language features unavailable/);
  await workbench.screenshot('language-server-status');
  await page.mouse.move(600, 400);
  await item.waitFor({ state: 'hidden' });
});

it('can be restarted with the button, and then has all its attempts again', async () => {
  const toast = await workbench.waitForToast('The language server for user pool files stopped');
  await toast.click('Restart Language Server');
  await editor.waitForSquiggle('error', '"NO"');
  await kill();
  await serverProcess(ended);
  await editor.replace('"NO"', '"NOO"');
  await editor.waitForSquiggle('error', '"NOO"');
  assert.deepEqual(await workbench.toasts(), []);
});
