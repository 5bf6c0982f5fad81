/** Replaces `length` characters from `offset` with `content`. */
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
 * A text under a series of edits, each given for the text as the ones before it left it. Keeps what is left of the
 * original apart from what was written, so that the whole series can be given as edits of the original.
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

  /** Carries edits out, given for one and the same text; they must not overlap. */
  apply(edits: readonly TextEdit[]): void {
    const rest = new Rest(this.#pieces);
    const pieces: Piece[] = [];
    let at = 0;
    // Of edits at one place the one that came first stands last, as if they had been carried out from the end.
    for (const { offset, length, content } of edits.toReversed().sort((a, b) => a.offset - b.offset)) {
      pieces.push(...rest.take(offset - at), { text: content });
      rest.take(length);
      at = offset + length;
    }
    this.#pieces = [...pieces, ...rest.take(Infinity)].filter((piece) => lengthOf(piece) > 0);
  }

  /** All that was done, as edits of the original text: in order, apart from each other. */
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

/** Pieces that are taken from the front. */
class Rest {
  readonly #pieces: readonly Piece[];
  #next = 0;
  /** How much of the next piece is taken already. */
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

/** The same edit without what it would replace by itself at either end. */
function trim(original: string, { offset, length, content }: TextEdit): TextEdit {
  const before = original.slice(offset, offset + length);
  let start = 0;
  while (start < Math.min(before.length, content.length) && before[start] === content[start]) start++;
  let end = 0;
  const most = Math.min(before.length, content.length) - start;
  while (end < most && before.at(-1 - end) === content.at(-1 - end)) end++;
  return { offset: offset + start, length: length - start - end, content: content.slice(start, content.length - end) };
}

/** The text after edits that were all given for it, in order and apart from each other. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const edited = new EditedText(text);
  edited.apply(edits);
  return edited.text;
}
