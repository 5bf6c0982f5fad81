import type { TextRange } from '../document/index.ts';
import type { Finding } from '../findings/index.ts';

/** A finding with its place in the text. */
export interface LocatedFinding extends Finding {
  readonly range: TextRange;
  readonly relatedRanges: readonly { readonly range: TextRange; readonly message: string }[];
}
