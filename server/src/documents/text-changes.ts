import { TextDocument } from 'vscode-languageserver-textdocument';
import { withoutByteOrderMark } from '#core/document';
import type { Position, Range, TextDocumentContentChangeEvent } from '../lsp.ts';

/** Creates the text document for one version. */
export function createText(uri: string, languageId: string, version: number, content: string): TextDocument {
  return TextDocument.create(uri, languageId, version, withoutByteOrderMark(content));
}

/**
 * Applies a client's changes one after another. As the protocol specifies, a range that extends beyond the text ends at
 * the end of the text. Otherwise, the library would miscount lines from then on.
 * @returns a new document; the old one is not modified
 * @throws TypeError if one of the changes is invalid
 */
export function applyChanges(
  text: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  const { uri, languageId } = text;
  if (!Array.isArray(changes) || !changes.every(isChange)) {
    throw new TypeError(`Version ${version} of ${uri} was passed over: its changes cannot be read.`);
  }
  // The library updates a document in place, so it is given a copy, which becomes the new version.
  const copy = TextDocument.create(uri, languageId, version, text.getText());
  const next = changes.reduce((before, change) => TextDocument.update(before, [clamp(before, change)], version), copy);
  return next.getText().startsWith('\uFEFF') ? createText(uri, languageId, version, next.getText()) : next;
}

function clamp(text: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
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
