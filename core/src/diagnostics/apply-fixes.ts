import {
  findDuplicateNames,
  EditedText,
  editsOf,
  nodeAt,
  type JsonDocument,
  type TextEdit,
} from '../document/index.ts';
import { parseFile, type ResourceDocument } from '../resources/kind.ts';
import { IncrementalChecker } from './incremental-checker.ts';
import type { Fix, LocatedDiagnostic } from './types/index.ts';

/** Applying more fixes at once would take too long, because the whole text is parsed again after each one. */
const MAX_FIXES = 100;
/** The maximum total number of characters that are parsed. */
const MAX_CHARACTERS = 1_000_000;

/** Returns the maximum number of fixes that are applied at once to a document of the given length. */
export function maxFixes(length: number): number {
  return Math.max(1, Math.min(MAX_FIXES, Math.floor(MAX_CHARACTERS / Math.max(length, 1))));
}

/** A document with its diagnostics, and the check that found them. */
export interface CheckedDocument {
  readonly pool: ResourceDocument;
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** Checks another version of the document, with the same settings. */
  readonly check: (pool: ResourceDocument, incremental: IncrementalChecker) => readonly LocatedDiagnostic[];
}

/**
 * Applies fixes one after another. Checks the text again after each fix, because a fix may move or remove other
 * diagnostics.
 * @param choose returns the fix to apply for a diagnostic, if any
 * @returns all changes, as edits to the document
 */
export function applyFixes(document: CheckedDocument, choose: FixChoice): TextEdit[] {
  const edited = new EditedText(document.pool.text);
  const incremental = new IncrementalChecker();
  let { pool, diagnostics } = document;
  for (let left = maxFixes(pool.text.length); left > 0; left--) {
    const fix = nextFix(diagnostics, pool, choose);
    const edits = fix ? editsOf(pool, fix.edits) : [];
    if (edits.length === 0) break;
    edited.apply(edits);
    pool = parseFile(edited.text, pool.kind, pool);
    diagnostics = document.check(pool, incremental);
  }
  return edited.toEdits();
}

/** Chooses the fix to apply for a diagnostic, if any. */
export type FixChoice = (diagnostic: LocatedDiagnostic, pool: JsonDocument) => Fix | undefined;

/** Chooses fixes that are safe to apply without review. */
export const chooseSafeFix: FixChoice = (diagnostic, pool) => fixesOf(pool, diagnostic).find(({ safe }) => safe);

function nextFix(diagnostics: readonly LocatedDiagnostic[], pool: JsonDocument, choose: FixChoice): Fix | undefined {
  for (const diagnostic of diagnostics) {
    const fix = choose(diagnostic, pool);
    if (fix) return fix;
  }
  return undefined;
}

/** Returns a diagnostic's fixes, except those that would not have the described effect. */
export function fixesOf(pool: JsonDocument, { fixes = [] }: LocatedDiagnostic): readonly Fix[] {
  return fixes.filter((fix) => !renamesDuplicate(pool, fix));
}

/**
 * Whether a fix renames a property whose name occurs more than once in its object. Such a fix would rename only the
 * last of these properties, so the one before it would take effect.
 */
function renamesDuplicate(pool: JsonDocument, { edits }: Fix): boolean {
  const names = edits
    .filter(({ kind }) => kind === 'rename')
    .map(({ path }) => nodeAt(pool, path)?.parent?.children?.[0]);
  return (
    names.length > 0 &&
    findDuplicateNames(pool).some(({ counts }) => names.some((name) => name?.offset === counts.offset))
  );
}
