import type { TextRange } from '../document/index.ts';
import type { Finding } from './types/index.ts';

/** A finding with its place in the text. */
export interface LocatedFinding extends Finding {
  readonly range: TextRange;
  readonly relatedRanges: readonly { readonly range: TextRange; readonly message: string }[];
}

/** A finding about a text that is not JSON, or not all of it. */
export function syntaxFinding(message: string, range: TextRange): LocatedFinding {
  return { code: 'json-syntax', severity: 'error', message, path: [], range, relatedRanges: [] };
}
