import type { JsonDocument, TextEdit } from '../document/index.ts';
import { type JsonObject, type Path, without } from '../json/index.ts';
import { SCHEMA_MEMBER } from '../resources/shape.ts';
import { fillOmitted } from './fill-omitted.ts';
import { fileEdits } from './file-edits.ts';
import { mergeIntoFile } from './file-form.ts';
import type { LivePool } from './live-pool.ts';

/** The settings that a live pool has and a file omits, and the edits that add them to the file. */
export interface Missing {
  readonly edits: readonly TextEdit[];
  readonly added: readonly Path[];
}

/**
 * Returns the settings that a push would send in addition to those in the file, with the edits that add them. Excludes
 * settings that users remove by omitting them (triggers, tags).
 * @param document a file without syntax errors
 */
export function missingSettings(document: JsonDocument, live: LivePool): Missing {
  const file = without(document.root, SCHEMA_MEMBER);
  const fields = live.kind.requests.update;
  const { filled, leftOut } = fillOmitted(fields, file, mergeIntoFile(live.kind, file, keptOf(live, file)), 'keep');
  if (leftOut.length === 0) return { edits: [], added: [] };
  return { edits: fileEdits(fields, document, filled), added: leftOut.map(({ path }) => path) };
}

/** Returns the settings of a live pool that a push keeps. For example, a file that turns MFA off removes the factors. */
function keptOf({ kind, request }: LivePool, file: JsonObject): JsonObject {
  let kept = request;
  kind.targetOf(file, request, (filled, live) => {
    kept = live;
    return { filled, leftOut: [] };
  });
  return kept;
}
