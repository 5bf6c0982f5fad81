import type { JsonObject } from '#core/json';
import { kindOf } from '#core/resources';

/**
 * Returns the first properties of all records of `--format json`. docs/live-output.schema.json describes the records.
 * Increase the version if a change breaks programs that read them.
 */
export function recordOf(command: 'plan' | 'drift' | 'snapshots'): JsonObject {
  return { formatVersion: 1, command };
}

/** Returns the record of a file. @param name its path relative to the working directory */
export function fileRecord(name: string): JsonObject {
  const kind = kindOf(name);
  return { path: name, ...(kind ? { kind: kind.id } : {}) };
}
