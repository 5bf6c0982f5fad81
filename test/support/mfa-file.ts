import { checkDocument, type CheckOptions } from '#core/diagnostics';
import { editText } from '#core/document';
import { parseFile, type ResourceDocument } from '#core/resources';
import { mfa } from '#core/resources/mfa';
import { poolFile } from './check.ts';
import { parsePool } from './parse-pool.ts';

export const parseMfa = (text: string): ResourceDocument => parseFile(text, mfa);

/** Returns check options with a pool file that has the given settings. */
export const withPoolFile = (members: string): CheckOptions => ({ siblings: [parsePool(poolFile(members))] });

/** Returns the diagnostics of an MFA file as `severity code: text under the squiggle`. */
export function mfaDiagnosticsIn(text: string, options: CheckOptions = {}): string[] {
  return checkDocument(parseMfa(text), options).map(
    ({ severity, code, range }) => `${severity} ${code}: ${text.slice(range.offset, range.offset + range.length)}`,
  );
}

/** Returns the text of an MFA file after applying the fix with the given title. */
export function afterMfaFix(text: string, title: string, options: CheckOptions = {}): string {
  const fixes = checkDocument(parseMfa(text), options).flatMap((diagnostic) => diagnostic.fixes ?? []);
  const fix = fixes.find((one) => one.title === title);
  if (!fix) throw new Error(`No fix "${title}", only: ${fixes.map((one) => one.title).join(' | ')}`);
  return editText(text, fix.edits);
}
