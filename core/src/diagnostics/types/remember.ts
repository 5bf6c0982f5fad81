import type { JsonObject } from '../../json/index.ts';

/**
 * Works something out of a pool file, or takes what was worked out of an earlier version of it.
 * @param key what is worked out
 * @param workOut is to read the file through the object that it is given, and nothing of the file besides
 * @throws what `workOut` throws; nothing is kept then
 */
export type Remember = <T>(key: string, workOut: (root: JsonObject) => T) => T;

/** Works everything out. */
export function afresh(root: JsonObject): Remember {
  return (_, workOut) => workOut(root);
}
