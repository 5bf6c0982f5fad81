import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { toFileText, toLivePool as toLive, type LivePool } from '#core/sync';

/** Returns a pool with a description. */
export function toLivePool(described: JsonObject): LivePool {
  return toLive(liveKind('pool'), described);
}

/** Returns the text of the file that a pool with a description is pulled into. */
export function fileTextOf(described: JsonObject): string {
  return toFileText(toLivePool(described).request);
}
