import { fieldAt, type FieldTable } from '../resources/field.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { shapeAt } from '../resources/shape.ts';
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
 * Completes a file with what the live resource has: every setting that the file leaves out is said explicitly, save
 * where absence is a value (a trigger, a tag, an address that is deleted from its structure).
 */
export function complete(
  fields: FieldTable,
  file: JsonObject,
  live: JsonObject,
  choice: LeftOutChoice,
): { readonly complete: JsonObject; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  return { complete: completeObject(file, live, []), leftOut };

  function completeObject(inFile: JsonObject, inLive: JsonObject, path: Path): JsonObject {
    const members: [string, JsonValue][] = [];
    for (const name of new Set([...Object.keys(inLive), ...Object.keys(inFile)])) {
      const here = [...path, name];
      const theirs = memberOf(inLive, name);
      if (Object.hasOwn(inFile, name)) {
        const own = inFile[name] as JsonValue;
        const both = isJsonObject(own) && isJsonObject(theirs) && shapeAt(fields, here) !== undefined;
        members.push([name, both ? completeObject(own, theirs, here) : own]);
      } else if (theirs !== undefined && fieldAt(fields, here).leftOut !== 'remove') {
        const sent = choice === 'keep' ? theirs : resetValue(fields, here, theirs);
        leftOut.push({ path: here, live: theirs, sent });
        if (sent !== undefined) members.push([name, sent]);
      }
    }
    return Object.fromEntries(members);
  }
}
