import { fieldAt, type FieldTable } from '../resources/field.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { shapeAt } from '../resources/shape.ts';
import { resetValue } from './defaults.ts';

/** A setting that the live pool has and the file omits. */
export interface LeftOut {
  readonly path: Path;
  readonly live: JsonValue;
  /** The value in the request, or undefined if the request omits the setting to remove it. */
  readonly sent: JsonValue | undefined;
}

/** A request that includes the settings that the file omits, and the list of those settings. */
export interface FilledRequest {
  readonly filled: JsonObject;
  readonly leftOut: readonly LeftOut[];
}

/** The value for settings that the file omits: the pool's value (`keep`), or the default if there is one (`reset`). */
export type LeftOutChoice = 'keep' | 'reset';

/**
 * Adds the settings that the live resource has and the file omits. Excludes settings that users remove by omitting
 * them: triggers, tags, addresses.
 */
export function fillOmitted(
  fields: FieldTable,
  file: JsonObject,
  live: JsonObject,
  choice: LeftOutChoice,
): FilledRequest {
  const leftOut: LeftOut[] = [];
  return { filled: fillObject(file, live, []), leftOut };

  function fillObject(inFile: JsonObject, inLive: JsonObject, path: Path): JsonObject {
    const members: [string, JsonValue][] = [];
    for (const name of new Set([...Object.keys(inLive), ...Object.keys(inFile)])) {
      const here = [...path, name];
      const theirs = memberOf(inLive, name);
      if (Object.hasOwn(inFile, name)) {
        const own = inFile[name] as JsonValue;
        const both = isJsonObject(own) && isJsonObject(theirs) && shapeAt(fields, here) !== undefined;
        members.push([name, both ? fillObject(own, theirs, here) : own]);
      } else if (theirs !== undefined && fieldAt(fields, here).leftOut !== 'remove') {
        const sent = choice === 'keep' ? theirs : resetValue(fields, here, theirs);
        leftOut.push({ path: here, live: theirs, sent });
        if (sent !== undefined) members.push([name, sent]);
      }
    }
    return Object.fromEntries(members);
  }
}
