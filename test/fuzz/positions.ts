import fc from 'fast-check';
import type { Position, Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A position in a text that is not known yet: a fraction of it, or a position that may be outside. */
export type Place = { readonly share: number } | Position;

const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)).map((at) => ({ share: at }));

const wrongNumber = fc.constantFrom(-1, 0, 1, 1e6, 2 ** 31 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER, -(2 ** 31));
const outside = fc.record({ line: wrongNumber, character: wrongNumber });

/** Generates positions of a correct client. */
export const place: fc.Arbitrary<Place> = share;

/** Generates positions of an incorrect client. */
export const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  { weight: 6, arbitrary: share },
  { weight: 1, arbitrary: outside },
);

/** Returns the position of a place in a text. */
export function positionOf(at: Place, text: string): Position {
  return 'share' in at ? lines(text).positionAt(Math.floor(at.share * text.length)) : at;
}

/** Returns the range between two places in a text, in either order. */
export function rangeOf([from, to]: readonly [Place, Place], text: string): Range {
  const ends = [positionOf(from, text), positionOf(to, text)];
  const [start, end] = 'share' in from && 'share' in to && from.share > to.share ? ends.reverse() : ends;
  return { start: start!, end: end! };
}

/** Replaces a range of a text as the protocol defines: positions outside are clamped to the text. */
export function replaceRange(text: string, range: Range, by: string): string {
  const document = lines(text);
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return text.slice(0, Math.min(start, end)) + by + text.slice(Math.max(start, end));
}

/** Whether a position is in the text. */
export function isIn(position: Position, text: string): boolean {
  const document = lines(text);
  const found = document.positionAt(document.offsetAt(position));
  return found.line === position.line && found.character === position.character;
}

let last = TextDocument.create('', '', 0, '');

/** Splits a text into lines. Caches the last one, since it is requested repeatedly. */
export function lines(text: string): TextDocument {
  if (last.getText() !== text) last = TextDocument.create('', '', 0, text);
  return last;
}
