import { createHash } from 'node:crypto';
import { isJsonObject } from '#core/json';
import type { KeyValueStore } from '#live/store';
import { diskFolder } from './state.ts';

/**
 * Opens a store that keeps each value in its own file, so that concurrent commands do not overwrite each other's
 * values.
 */
export async function readKeyValueFolder(path: string): Promise<KeyValueStore> {
  const folder = diskFolder(path);
  const values = new Map<string, unknown>();
  const files = await folder.list().catch(() => []);
  for (const { name } of files.filter((file) => file.name.endsWith('.json'))) {
    const entry = await folder.read(name).then(parse, () => undefined);
    if (entry) values.set(entry.key, entry.value);
  }
  return {
    keys: () => [...values.keys()],
    get: (key) => values.get(key),
    async update(key, value) {
      const name = `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`;
      if (value === undefined) {
        values.delete(key);
        await folder.remove(name);
      } else {
        values.set(key, value);
        await folder.write(name, JSON.stringify({ key, value }));
      }
    },
  };
}

function parse(text: string): { readonly key: string; readonly value: unknown } | undefined {
  try {
    const entry: unknown = JSON.parse(text);
    if (!isJsonObject(entry)) return undefined;
    const { key, value } = entry;
    return typeof key === 'string' ? { key, value } : undefined;
  } catch {
    return undefined;
  }
}
