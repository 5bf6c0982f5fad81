import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { toFileText, toLivePool as toLive, type LivePool } from '#core/sync';

/** Returns a live pool with the given description. */
export function toLivePool(described: JsonObject): LivePool {
  return toLive(liveKind('pool'), described);
}

/** Returns the text of the file that a pull of the described pool creates. */
export function fileTextOf(described: JsonObject): string {
  return toFileText(toLivePool(described).request);
}
