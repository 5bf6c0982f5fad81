import { expect } from 'vitest';
import { checkDocument, type CheckOptions, type LocatedDiagnostic } from '#core/diagnostics';
import { editText } from '#core/document';
import { parsePool } from './parse-pool.ts';

/** A pool file around members, so that nothing but what they do wrong is found. */
export const poolFile = (members: string): string => `{ "UserPoolId": "eu-west-1_Abc1", ${members} }`;

/** That a file does not have every setting is true of every file that a test writes down; it has tests of its own. */
export const ALWAYS = 'request-incomplete';

/** The diagnostics of a text as `severity code: text under the squiggle`. */
export function diagnosticsIn(text: string, options: CheckOptions = {}): string[] {
  return checkDocument(parsePool(text), options)
    .filter(({ code }) => code !== ALWAYS)
    .map((diagnostic) => `${diagnostic.severity} ${diagnostic.code}: ${underlined(text, diagnostic)}`);
}

/**
 * The whole text after the fix with that title; fails when the fix leaves its own diagnostic or brings an error.
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
  // Of a file in another form only that is said; what else is wrong in it shows when it is converted.
  if (found.diagnostic.code !== 'foreign-form') expect(errors(left)).toBeLessThanOrEqual(errors(diagnostics));
  return fixed;
}

function underlined(text: string, { range }: LocatedDiagnostic): string {
  return text.slice(range.offset, range.offset + range.length);
}
