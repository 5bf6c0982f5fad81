import type { Position, Range, TextDocumentContentChangeEvent } from '../lsp.ts';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * Applies a client's changes to a text, one after the other. A range that reaches beyond the text ends where that does,
 * as the protocol has it; the library would count its lines wrong from then on.
 * @throws TypeError where one of them is no change at all; the text then is as it was
 */
export function applyChanges(
  text: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  if (!Array.isArray(changes) || !changes.every(isChange)) {
    throw new TypeError(`Version ${version} of ${text.uri} was passed over: its changes cannot be read.`);
  }
  return changes.reduce((before, change) => TextDocument.update(before, [inside(before, change)], version), text);
}

function inside(text: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change) || (change.range as Range | undefined) === undefined) return { text: change.text };
  const nearest = (position: Position): Position => text.positionAt(text.offsetAt(position));
  return { text: change.text, range: { start: nearest(change.range.start), end: nearest(change.range.end) } };
}

function isChange(change: unknown): change is TextDocumentContentChangeEvent {
  const { text, range } = (change ?? {}) as { text?: unknown; range?: Partial<Range> | null };
  return typeof text === 'string' && (range === undefined || (isPosition(range?.start) && isPosition(range?.end)));
}

function isPosition(position: Partial<Position> | null | undefined): boolean {
  return Number.isInteger(position?.line) && Number.isInteger(position?.character);
}
