import type {
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SelectionRangeParams,
  SymbolInformation,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { PoolJson } from '../pool-json.ts';

/** What can be folded: objects, lists, comments, regions. */
export function foldingProvider(json: PoolJson, { foldingLimit }: ClientFeatures) {
  return (document: OpenDocument): FoldingRange[] =>
    json.service.getFoldingRanges(document.text, foldingLimit === undefined ? {} : { rangeLimit: foldingLimit });
}

/** The outline: members in members, or one flat list for a client that knows no other. */
export function symbolsProvider(json: PoolJson, { nestedSymbols }: ClientFeatures) {
  return ({ text, json: tree }: OpenDocument): DocumentSymbol[] | SymbolInformation[] =>
    nestedSymbols ? json.service.findDocumentSymbols2(text, tree) : json.service.findDocumentSymbols(text, tree);
}

/** What a selection grows to, step by step. */
export function selectionRangesProvider(json: PoolJson) {
  return ({ text, json: tree }: OpenDocument, { positions }: SelectionRangeParams): SelectionRange[] =>
    json.service.getSelectionRanges(text, positions, tree);
}
