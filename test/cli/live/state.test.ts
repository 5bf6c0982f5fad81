import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readKeyValueFolder } from '../../../cli/src/live/key-value-folder.ts';
import { diskFolder } from '../../../cli/src/live/disk-folder.ts';
import { createFolder, readFolder } from '../run-cli.ts';
import { createStage, POOL, withProtection } from './stage.ts';

const FILES = 210;

it('remembers the last pull of any number of files', async () => {
  const { run, sandbox } = await createStage((text) =>
    Object.fromEntries(Array.from({ length: FILES }, (_, i) => [`${i}/shop.userpool.json`, text])),
  );
  expect((await run(['pull'])).stderr).toMatch(/^210 files: .*\n$/);
  sandbox.pools.replace(POOL, { DeletionProtection: 'ACTIVE' });
  const { code, stdout, stderr } = await run(['pull']);
  expect([code, stdout.match(/: 1 setting pulled\./g)?.length]).toEqual([0, FILES]);
  expect(stderr).toMatch(/^210 files: .*\n$/);
});

it('reports once that the state of pulled files cannot be stored', async () => {
  const { run, state } = await createStage((text) => ({
    'a.userpool.json': text,
    'b.userpool.json': text,
  }));
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, 'bases'), 'a file instead of a folder');
  const { code, stderr } = await run(['pull']);
  expect(code).toBe(0);
  expect(stderr.split('\n')[0]).toBe(
    `The state of the files could not be stored, so the next pull might treat pulled settings as your edits. ${join(state, 'bases')}: It already exists. Specify another file, or delete it.`,
  );
  expect(stderr.match(/bases/g)).toHaveLength(1);
});

it('removes the oldest bases of deleted files', async () => {
  const { run, state } = await createStage((text) => ({ 'shop.userpool.json': withProtection(text) }));
  const store = await readKeyValueFolder(join(state, 'bases'), expect.unreachable);
  const stored = { poolId: POOL, base: {}, at: 1 };
  for (let i = 0; i < FILES; i++) {
    const file = `file:///deleted/${i}.userpool.json`;
    await store.update(`base:1:pool:${POOL}: ${file}`, { ...stored, file });
  }
  await run(['pull']);
  const kept = Object.values(readFolder(join(state, 'bases')));
  expect(kept).toHaveLength(201);
  expect(kept.filter((text) => text.includes('/shop.userpool.json'))).toHaveLength(1);
});

it('ignores files that another command removes at the same time', async () => {
  const path = createFolder({ 'a.json': '{}' });
  const folder = diskFolder(path);
  await Promise.all([folder.remove('a.json'), folder.remove('a.json'), folder.list()]);
  expect(await folder.list()).toEqual([]);
});
