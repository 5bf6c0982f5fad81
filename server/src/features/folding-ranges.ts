import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { PoolJsonService } from '../json-service.ts';
import type { FoldingRange } from '../lsp.ts';

/** Folds objects, lists, comments and regions. */
export function foldingRangesProvider(json: PoolJsonService, { foldingLimit }: ClientFeatures) {
  return (document: OpenDocument): FoldingRange[] =>
    json.service.getFoldingRanges(document.text, foldingLimit === undefined ? {} : { rangeLimit: foldingLimit });
}
