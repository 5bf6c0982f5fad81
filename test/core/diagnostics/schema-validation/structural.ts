import { structureChecks } from '../../../support/structure-checks.ts';
import { diagnosticsIn } from '../../../support/check.ts';

const codes = new Set(structureChecks.map(({ code }) => code));

/** Returns the structural diagnostics of the given text, as `severity code: text under the squiggle`. */
export function structural(text: string): string[] {
  return diagnosticsIn(text).filter((line) => codes.has(line.split(/[ :]/)[1] ?? ''));
}
