import { createHash } from 'node:crypto';
import { isJsonObject } from '#core/json';
import { errorMessage } from '#core/text';
import type { KeyValueStore } from '#live/store';
import { diskFolder } from './disk-folder.ts';

/**
 * Opens a store that keeps each value in its own file, so that concurrent commands do not overwrite each other's
 * values.
 * @param onFailure called with the reason when a value cannot be stored for the first time
 */
export async function readKeyValueFolder(path: string, onFailure: (reason: string) => void): Promise<KeyValueStore> {
  const folder = diskFolder(path);
  const values = new Map<string, unknown>();
  const files = await folder.list().catch(() => []);
  for (const { name } of files.filter((file) => file.name.endsWith('.json'))) {
    const entry = await folder.read(name).then(parse, () => undefined);
    if (entry) values.set(entry.key, entry.value);
  }
  let hasFailed = false;
  const report = (error: unknown): void => {
    if (!hasFailed) onFailure(errorMessage(error));
    hasFailed = true;
  };
  return {
    keys: () => [...values.keys()],
    get: (key) => values.get(key),
    async update(key, value) {
      const name = `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`;
      if (value === undefined) {
        values.delete(key);
        await folder.remove(name).catch(report);
      } else {
        values.set(key, value);
        await folder.write(name, JSON.stringify({ key, value })).catch(report);
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
