import { expect } from 'vitest';
import { checkDocument, type CheckOptions, type LocatedDiagnostic } from '#core/diagnostics';
import { editText } from '#core/document';
import { parsePool } from './parse-pool.ts';

/** Wraps settings in a pool file that has no other diagnostics. */
export const poolFile = (members: string): string => `{ "UserPoolId": "eu-west-1_Abc1", ${members} }`;

/**
 * The code of a diagnostic that every incomplete file has. This diagnostic is tested separately, so the other tests
 * ignore it.
 */
export const INCOMPLETE_CODE = 'request-incomplete';

/** Returns the diagnostics of the given text as `severity code: text under the squiggle`. */
export function diagnosticsIn(text: string, options: CheckOptions = {}): string[] {
  return checkDocument(parsePool(text), options)
    .filter(({ code }) => code !== INCOMPLETE_CODE)
    .map((diagnostic) => `${diagnostic.severity} ${diagnostic.code}: ${underlined(text, diagnostic)}`);
}

/**
 * Returns the whole text after applying the fix with the given title. Fails if the fix does not remove its diagnostic,
 * or adds an error.
 */
export function afterFix(text: string, title: string): string {
  const diagnostics = checkDocument(parsePool(text));
  const found = diagnostics
    .flatMap((diagnostic) => (diagnostic.fixes ?? []).map((fix) => ({ diagnostic, fix })))
    .find(({ fix }) => fix.title === title);
  const titles = diagnostics.flatMap(({ fixes }) => (fixes ?? []).map((fix) => fix.title));
  if (!found) throw new Error(`No fix "${title}", only: ${titles.join(' | ')}`);
  const fixed = editText(text, found.fix.edits);
  const left = checkDocument(parsePool(fixed));
  expect(
    left.filter(({ code, message }) => code === found.diagnostic.code && message === found.diagnostic.message),
  ).toEqual([]);
  const errors = (list: readonly LocatedDiagnostic[]) => list.filter(({ severity }) => severity === 'error').length;
  // A file in another format gets only the diagnostic about the format. Its other problems are reported after the
  // conversion.
  if (found.diagnostic.code !== 'foreign-form') expect(errors(left)).toBeLessThanOrEqual(errors(diagnostics));
  return fixed;
}

function underlined(text: string, { range }: LocatedDiagnostic): string {
  return text.slice(range.offset, range.offset + range.length);
}
