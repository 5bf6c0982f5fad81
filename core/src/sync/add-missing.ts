import type { JsonDocument, TextEdit } from '../document/index.ts';
import { type Path, without } from '../json/index.ts';
import { SCHEMA_MEMBER } from '../resources/shape.ts';
import { fillOmitted } from './fill-omitted.ts';
import { fileEdits } from './file-edits.ts';
import { mergeIntoFile } from './file-form.ts';
import type { LivePool } from './live-pool.ts';

/** The settings that a live pool has and a file omits, with the edits that add them. */
export interface Missing {
  /** The edits that add them; the rest of the file stays byte for byte. */
  readonly edits: readonly TextEdit[];
  readonly added: readonly Path[];
}

/**
 * Finds the settings that a push would send in addition to those in the file, and the edits that write them into the
 * file. A setting whose absence is a value (a trigger, a tag) is never missing.
 * @param document the file; it must have no syntax errors
 */
export function missingSettings(document: JsonDocument, live: LivePool): Missing {
  const file = without(document.root, SCHEMA_MEMBER);
  const fields = live.kind.requests.update;
  const { filled, leftOut } = fillOmitted(fields, file, mergeIntoFile(live.kind, file, live.request), 'keep');
  if (leftOut.length === 0) return { edits: [], added: [] };
  return { edits: fileEdits(fields, document, filled), added: leftOut.map(({ path }) => path) };
}
