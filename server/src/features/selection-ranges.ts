import type { Position, SelectionRange, SelectionRangeParams } from '../lsp.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { PoolJsonService } from '../json-service.ts';

/** Expands the selection step by step. Each position gets a range, even if the position is outside the text. */
export function selectionRangesProvider(json: PoolJsonService) {
  return (document: OpenDocument, { positions }: SelectionRangeParams): SelectionRange[] => {
    const { text } = document;
    const inside = positions.map((position) => text.positionAt(text.offsetAt(position)));
    return json.service.getSelectionRanges(text, inside, json.treeOf(document)).map(nested);
  };
}

/**
 * Makes each range contain the next smaller one. In text with syntax errors, the service may return ranges that are not
 * nested, which some clients reject.
 */
function nested({ range, parent }: SelectionRange): SelectionRange {
  if (!parent) return { range };
  const outer = { start: earlier(parent.range.start, range.start), end: later(parent.range.end, range.end) };
  return { range, parent: nested({ ...parent, range: outer }) };
}

const earlier = (a: Position, b: Position): Position => (isBefore(a, b) ? a : b);
const later = (a: Position, b: Position): Position => (isBefore(a, b) ? b : a);
const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
