// Plays the extension host for live/host.mjs: does what it is told by messages, and answers how long that took. The
// questions are answered at once, files are on the disk; what VS Code itself needs for an edit and a save is not in it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../scripts/lib/paths.mjs';

const { flows, folder, endpoint, region, poolId } = JSON.parse(process.argv[2] ?? '{}');
const { applyTextEdits, lazyAccess, pullIntoFile, pushFile, SnapshotStore } = await import(pathToFileURL(flows).href);
mkdirSync(folder);

let loading = 0;
const access = lazyAccess(async () => {
  const start = performance.now();
  const { createLiveAccess } = createRequire(import.meta.url)(join(projectRoot, 'dist', 'aws.js'));
  loading = performance.now() - start;
  return createLiveAccess({
    userAgent: 'cognito-userpool-bench/0.0.0',
    mfaCode: () => Promise.resolve(undefined),
    log: () => undefined,
  });
});

/** @type {Map<string, object>} */
const bases = new Map();
const path = join(folder, 'customers.userpool.json');
const file = {
  name: 'customers.userpool.json',
  key: pathToFileURL(path).href,
  content: '',
  text: () => file.content,
  isClosed: () => false,
  isDirty: () => false,
  apply: async (/** @type {readonly object[]} */ edits) => {
    file.content = applyTextEdits(file.content, edits);
    await writeFile(path, file.content);
    return true;
  },
};

const snapshots = new SnapshotStore({
  folderOf: () => ({
    list: async () => {
      const names = (await readdir(folder)).filter((name) => name.startsWith('20'));
      return Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })));
    },
    read: (/** @type {string} */ name) => readFile(join(folder, name), 'utf8'),
    write: (/** @type {string} */ name, /** @type {string} */ text) => writeFile(join(folder, name), text),
    remove: (/** @type {string} */ name) => unlink(join(folder, name)),
  }),
  now: () => new Date(),
  log: () => undefined,
});

const collaborators = {
  connect: () => access.connect({ region, endpoint }),
  bases: {
    get: (/** @type {unknown} */ _file, /** @type {string} */ pool) => bases.get(pool),
    set: async (/** @type {unknown} */ _file, /** @type {string} */ pool, /** @type {object} */ base) => {
      bases.set(pool, base);
    },
  },
  mfa: { read: () => undefined, unread: () => undefined },
};

const actions = {
  pull: {
    prepare: () => {
      file.content = `{\n  "UserPoolId": "${poolId}"\n}\n`;
      bases.clear();
    },
    act: () => pullIntoFile(file, { ...collaborators, prompts: { askOverwrite: () => Promise.resolve('overwrite') } }),
    end: 'pulled',
  },
  push: {
    prepare: () => {
      file.content = readFileSync(path, 'utf8').replace(
        /("MinimumLength": )(\d+)/,
        (_, name, length) => `${name}${length === '12' ? 14 : 12}`,
      );
      writeFileSync(path, file.content);
    },
    act: () =>
      pushFile(file, {
        ...collaborators,
        snapshots,
        pause: () => Promise.resolve(),
        protectedPools: [],
        prompts: {
          askLeftOut: () => Promise.resolve('keep'),
          confirmPush: () => Promise.resolve(true),
          confirmByName: () => Promise.resolve(true),
        },
      }),
    end: 'pushed',
  },
};

process.on('message', async (/** @type {keyof typeof actions | 'loading'} */ name) => {
  if (name === 'loading') {
    process.send?.({ took: loading });
    return;
  }
  const { prepare, act, end } = actions[name];
  try {
    prepare();
    const start = performance.now();
    const { kind } = await act();
    const took = performance.now() - start;
    process.send?.(kind === end ? { took } : { failure: `it ended as “${kind}”` });
  } catch (error) {
    process.send?.({ failure: String(error) });
  }
});
process.on('disconnect', () => process.exit());
