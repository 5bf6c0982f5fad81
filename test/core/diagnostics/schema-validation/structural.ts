import { structureChecksOf } from '#core/diagnostics';
import { createRequest, updateRequest } from '#core/resources/pool';
import { diagnosticsIn } from '../../../support/check.ts';

const codes = new Set([updateRequest, createRequest].flatMap(structureChecksOf).map(({ code }) => code));

/** Returns the structural diagnostics of the given text, as `severity code: text under the squiggle`. */
export function structural(text: string): string[] {
  return diagnosticsIn(text).filter((line) => codes.has(line.split(/[ :]/)[1] ?? ''));
}
