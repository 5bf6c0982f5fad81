import { fieldAt } from '../resources/pool/fields/index.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { shapeAt } from '../resources/pool/shape/index.ts';
import { resetValue } from './defaults.ts';

/** A setting that the file leaves out and the live pool has. */
export interface LeftOut {
  readonly path: Path;
  /** What the live pool has. */
  readonly live: JsonValue;
  /** What the request says in its place; undefined: nothing, which for this member means "none". */
  readonly sent: JsonValue | undefined;
}

/** What becomes of settings that the file leaves out: the pool's value is sent, or the default where there is one. */
export type LeftOutChoice = 'keep' | 'reset';

/**
 * Completes a file with what the live pool has: every setting that the file leaves out is said explicitly, save
 * where absence is a value (a trigger, a tag, an address that is deleted from its structure).
 */
export function complete(
  file: JsonObject,
  live: JsonObject,
  choice: LeftOutChoice,
): { readonly complete: JsonObject; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  return { complete: completeObject(file, live, [], choice, leftOut), leftOut };
}

function completeObject(
  file: JsonObject,
  live: JsonObject,
  path: Path,
  choice: LeftOutChoice,
  leftOut: LeftOut[],
): JsonObject {
  const members: [string, JsonValue][] = [];
  for (const name of new Set([...Object.keys(live), ...Object.keys(file)])) {
    const here = [...path, name];
    const inLive = memberOf(live, name);
    if (Object.hasOwn(file, name)) {
      const inFile = file[name] as JsonValue;
      const both = isJsonObject(inFile) && isJsonObject(inLive) && shapeAt(here) !== undefined;
      members.push([name, both ? completeObject(inFile, inLive, here, choice, leftOut) : inFile]);
    } else if (inLive !== undefined && fieldAt(here).leftOut !== 'remove') {
      const sent = choice === 'keep' ? inLive : resetValue(here, inLive);
      leftOut.push({ path: here, live: inLive, sent });
      if (sent !== undefined) members.push([name, sent]);
    }
  }
  return Object.fromEntries(members);
}
