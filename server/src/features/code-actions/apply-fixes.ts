import { IncrementalChecker, type LocatedFinding } from '#core/diagnostics';
import { duplicateNames, EditedText, editsOf, nodeAt, type PoolDocument, type TextEdit } from '#core/document';
import { parseFile, type ResourceDocument } from '#core/resources';
import type { Fix } from '#core/diagnostics/types';
import type { OpenDocument } from '../../documents/open-document.ts';

/** Finds what is wrong with a text in place of an open document's, as the user of that document wants it told. */
export type CheckText = (uri: string, pool: ResourceDocument, checker: IncrementalChecker) => readonly LocatedFinding[];

/** Nobody waits for more: every fix takes a reading of the whole text. */
const MOST_FIXES = 100;
const MOST_CHARACTERS = 1_000_000;

/** How many fixes are applied at once to a text of that length. */
export function mostFixes(length: number): number {
  return Math.max(1, Math.min(MOST_FIXES, Math.floor(MOST_CHARACTERS / Math.max(length, 1))));
}

/**
 * Applies fixes one after the other. After each the findings are made anew, since it may have moved what the others
 * are about, or mended that, too.
 * @param choose the fix of a finding that is to be applied; undefined where it has none
 * @returns everything that they change, as edits of the document
 */
export function applyFixes(document: OpenDocument, check: CheckText, choose: FixChoice): TextEdit[] {
  const edited = new EditedText(document.pool.text);
  const checker = new IncrementalChecker();
  let { pool, findings } = document;
  for (let left = mostFixes(pool.text.length); left > 0; left--) {
    const fix = nextFix(findings, pool, choose);
    const edits = fix ? editsOf(pool, fix.edits) : [];
    if (edits.length === 0) break;
    edited.apply(edits);
    pool = parseFile(edited.text, pool.kind, pool);
    findings = check(document.uri, pool, checker);
  }
  return edited.toEdits();
}

/** Which fix of a finding is meant, if any. */
export type FixChoice = (finding: LocatedFinding, pool: PoolDocument) => Fix | undefined;

function nextFix(findings: readonly LocatedFinding[], pool: PoolDocument, choose: FixChoice): Fix | undefined {
  for (const finding of findings) {
    const fix = choose(finding, pool);
    if (fix) return fix;
  }
  return undefined;
}

/** A finding's fixes that do what they say. */
export function fixesOf(pool: PoolDocument, { fixes = [] }: LocatedFinding): readonly Fix[] {
  return fixes.filter((fix) => !renamesDuplicate(pool, fix));
}

/** Of members with one name a rename would reach only the last, and the one before it would count in its place. */
function renamesDuplicate(pool: PoolDocument, { edits }: Fix): boolean {
  const names = edits
    .filter(({ kind }) => kind === 'rename')
    .map(({ path }) => nodeAt(pool, path)?.parent?.children?.[0]);
  return (
    names.length > 0 && duplicateNames(pool).some(({ counts }) => names.some((name) => name?.offset === counts.offset))
  );
}
