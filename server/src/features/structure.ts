import type { FoldingRange, SelectionRange, SelectionRangeParams } from '../lsp.ts';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { PoolJson } from '../pool-json.ts';

/** What can be folded: objects, lists, comments, regions. */
export function foldingProvider(json: PoolJson, { foldingLimit }: ClientFeatures) {
  return (document: OpenDocument): FoldingRange[] =>
    json.service.getFoldingRanges(document.text, foldingLimit === undefined ? {} : { rangeLimit: foldingLimit });
}

/** What a selection grows to, step by step. */
export function selectionRangesProvider(json: PoolJson) {
  return ({ text, json: tree }: OpenDocument, { positions }: SelectionRangeParams): SelectionRange[] =>
    json.service.getSelectionRanges(text, positions, tree);
}
