import fc from 'fast-check';
import type { Position, Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * A position in a document whose text is not known yet: either a fraction of the text, or a position that may be
 * outside it.
 */
export type Place = { readonly share: number } | Position;

const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)).map((at) => ({ share: at }));

const wrongNumber = fc.constantFrom(-1, 0, 1, 1e6, 2 ** 31 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER, -(2 ** 31));
const outside = fc.record({ line: wrongNumber, character: wrongNumber });

/** Generates positions that a correct client could send. */
export const place: fc.Arbitrary<Place> = share;

/** Generates positions that an incorrect client could send. */
export const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  { weight: 6, arbitrary: share },
  { weight: 1, arbitrary: outside },
);

/** Converts a {@link Place} to a position in the given text. */
export function positionOf(at: Place, text: string): Position {
  return 'share' in at ? lines(text).positionAt(Math.floor(at.share * text.length)) : at;
}

/** Returns the range between two positions, which may be in either order. */
export function rangeOf([from, to]: readonly [Place, Place], text: string): Range {
  const ends = [positionOf(from, text), positionOf(to, text)];
  const [start, end] = 'share' in from && 'share' in to && from.share > to.share ? ends.reverse() : ends;
  return { start: start!, end: end! };
}

/**
 * Replaces a range as defined by the protocol. Positions outside the text are moved to the nearest valid
 * position.
 */
export function replaceRange(text: string, range: Range, by: string): string {
  const document = lines(text);
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return text.slice(0, Math.min(start, end)) + by + text.slice(Math.max(start, end));
}

/** Returns whether a position is inside the text. */
export function isIn(position: Position, text: string): boolean {
  const document = lines(text);
  const found = document.positionAt(document.offsetAt(position));
  return found.line === position.line && found.character === position.character;
}

let last = TextDocument.create('', '', 0, '');

/**
 * Returns the text as a document with line offsets. The last document is cached, because it is requested repeatedly.
 */
export function lines(text: string): TextDocument {
  if (last.getText() !== text) last = TextDocument.create('', '', 0, text);
  return last;
}
