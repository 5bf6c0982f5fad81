import type { LocatedDiagnostic } from '#core/diagnostics';
import { applyTextEdits } from '#core/document';
import { without, type JsonObject } from '#core/json';
import { planPull, setAsideIdentity } from '#core/sync';
import type { PoolFile } from './ports.ts';
import { readPoolFile } from './read-pool-file.ts';

/** The outcome of comparing a file with another pool or file. */
export type OtherComparison =
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly LocatedDiagnostic[] }
  /** `text`: the other pool in the file's layout. */
  | { readonly kind: 'compared'; readonly text: string; readonly same: boolean };

/**
 * Returns another pool with a file's comments, order and layout, and with the file's account and Region in ARNs, so
 * that a diff shows only differences in configuration.
 * @param other the request of the other pool
 */
export function compareWithOther(file: Pick<PoolFile, 'name' | 'text'>, other: JsonObject): OtherComparison {
  const read = readPoolFile(file, 'readable');
  if (read.kind === 'unusable') return { kind: 'unreadable', diagnostics: read.diagnostics };
  const { document } = read;
  const request = setAsideIdentity(without(other, '$schema'), document.root);
  const { edits } = planPull(document, { kind: document.kind, request });
  return { kind: 'compared', text: applyTextEdits(document.text, edits), same: edits.length === 0 };
}
