import { structureChecks } from '../../../support/structure-checks.ts';
import { findingsIn } from '../../../support/check.ts';

const codes = new Set(structureChecks.map(({ code }) => code));

/** The findings of a text that its structure gives, as `severity code: text under the squiggle`. */
export function structural(text: string): string[] {
  return findingsIn(text).filter((line) => codes.has(line.split(/[ :]/)[1] ?? ''));
}
