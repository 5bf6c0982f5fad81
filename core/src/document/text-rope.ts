/** A text edit: replaces `length` characters at `offset` with `content`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);
const slice = (piece: Piece, from: number, to: number): Piece =>
  'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to };

/**
 * A document with a series of edits, each relative to the result of the previous ones. Tracks the unchanged parts,
 * which makes it possible to return the whole series as edits to the original text.
 */
export class EditedText {
  readonly #original: string;
  #pieces: readonly Piece[];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ start: 0, end: original.length }];
  }

  get text(): string {
    return this.#pieces
      .map((piece) => ('text' in piece ? piece.text : this.#original.slice(piece.start, piece.end)))
      .join('');
  }

  /** Applies edits that are all relative to the current text and do not overlap. */
  apply(edits: readonly TextEdit[]): void {
    const rest = new PieceReader(this.#pieces);
    const pieces: Piece[] = [];
    let at = 0;
    // Edits at the same offset are applied in reverse order, as if all edits were applied starting at the end of the
    // text.
    for (const { offset, length, content } of edits.toReversed().sort((a, b) => a.offset - b.offset)) {
      pieces.push(...rest.take(offset - at), { text: content });
      rest.take(length);
      at = offset + length;
    }
    this.#pieces = [...pieces, ...rest.take(Infinity)].filter((piece) => lengthOf(piece) > 0);
  }

  /** Returns all changes as edits to the original text. The edits are sorted, and adjacent ones are combined. */
  toEdits(): TextEdit[] {
    const edits: TextEdit[] = [];
    let at = 0;
    let content = '';
    const close = (upTo: number): void => {
      const edit = trim(this.#original, { offset: at, length: upTo - at, content });
      if (edit.length > 0 || edit.content !== '') edits.push(edit);
      content = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) {
        content += piece.text;
        continue;
      }
      close(piece.start);
      at = piece.end;
    }
    close(this.#original.length);
    return edits;
  }
}

class PieceReader {
  readonly #pieces: readonly Piece[];
  #next = 0;
  /** The number of characters in the next piece that have already been consumed. */
  #taken = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  take(length: number): Piece[] {
    const taken: Piece[] = [];
    let left = length;
    while (left > 0) {
      const piece = this.#pieces[this.#next];
      if (!piece) break;
      const end = Math.min(this.#taken + left, lengthOf(piece));
      taken.push(slice(piece, this.#taken, end));
      left -= end - this.#taken;
      this.#taken = end;
      if (end < lengthOf(piece)) continue;
      this.#next++;
      this.#taken = 0;
    }
    return taken;
  }
}

/** Removes the prefix and suffix that an edit's content shares with the text that it replaces. */
function trim(original: string, { offset, length, content }: TextEdit): TextEdit {
  const before = original.slice(offset, offset + length);
  let start = 0;
  while (start < Math.min(before.length, content.length) && before[start] === content[start]) start++;
  let end = 0;
  const max = Math.min(before.length, content.length) - start;
  while (end < max && before.at(-1 - end) === content.at(-1 - end)) end++;
  return { offset: offset + start, length: length - start - end, content: content.slice(start, content.length - end) };
}

/** Applies edits that are all relative to the given text and do not overlap. Returns the edited text. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const edited = new EditedText(text);
  edited.apply(edits);
  return edited.text;
}
