import type { JsonDocument, TextEdit } from '../document/index.ts';
import { type Path, without } from '../json/index.ts';
import { SCHEMA_MEMBER } from '../resources/shape.ts';
import { complete } from './fill-omitted.ts';
import { fileEdits } from './file-edits.ts';
import { inFormOf } from './file-form.ts';
import type { LivePool } from './live-pool.ts';

/** What a file leaves out and a live pool has. */
export interface Missing {
  /** The edits that put it in; what the file says already stays, byte for byte. */
  readonly edits: readonly TextEdit[];
  readonly added: readonly Path[];
}

/**
 * What a push would send besides what the file says, to be written into the file. Where absence says something by
 * itself (a trigger, a tag), nothing is missing.
 * @param document the file; it must have no syntax problem
 */
export function missingFrom(document: JsonDocument, live: LivePool): Missing {
  const file = without(document.root, SCHEMA_MEMBER);
  const fields = live.kind.requests.update;
  const { complete: target, leftOut } = complete(fields, file, inFormOf(live.kind, file, live.request), 'keep');
  if (leftOut.length === 0) return { edits: [], added: [] };
  return { edits: fileEdits(fields, document, target), added: leftOut.map(({ path }) => path) };
}
