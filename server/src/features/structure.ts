import type { FoldingRange, Position, SelectionRange, SelectionRangeParams } from '../lsp.ts';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { PoolJson } from '../pool-json.ts';

/** What can be folded: objects, lists, comments, regions. */
export function foldingProvider(json: PoolJson, { foldingLimit }: ClientFeatures) {
  return (document: OpenDocument): FoldingRange[] =>
    json.service.getFoldingRanges(document.text, foldingLimit === undefined ? {} : { rangeLimit: foldingLimit });
}

/** What a selection grows to, step by step: for each position one, also for one that the text does not have. */
export function selectionRangesProvider(json: PoolJson) {
  return ({ text, json: tree }: OpenDocument, { positions }: SelectionRangeParams): SelectionRange[] =>
    json.service
      .getSelectionRanges(
        text,
        positions.map((position) => text.positionAt(text.offsetAt(position))),
        tree,
      )
      .map(growing);
}

/** In a text with slips the service may have a range end before one inside it, which some clients refuse. */
function growing({ range, parent }: SelectionRange): SelectionRange {
  if (!parent) return { range };
  const outer = { start: earlier(parent.range.start, range.start), end: later(parent.range.end, range.end) };
  return { range, parent: growing({ ...parent, range: outer }) };
}

const earlier = (a: Position, b: Position): Position => (isBefore(a, b) ? a : b);
const later = (a: Position, b: Position): Position => (isBefore(a, b) ? b : a);
const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
