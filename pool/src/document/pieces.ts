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
    for (const { offset, length, content } of [...edits].sort((a, b) => b.offset - a.offset)) {
      this.#pieces = [...this.#cut(0, offset), { text: content }, ...this.#cut(offset + length, Infinity)].filter(
        (piece) => lengthOf(piece) > 0,
      );
    }
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

  #cut(from: number, to: number): Piece[] {
    let at = 0;
    return this.#pieces.flatMap((piece) => {
      const start = Math.max(from - at, 0);
      const end = Math.min(to - at, lengthOf(piece));
      at += lengthOf(piece);
      return start < end ? [slice(piece, start, end)] : [];
    });
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
