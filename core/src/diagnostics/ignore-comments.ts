import { tokensOf, type JsonDocument, type TextEdit, type TextRange } from '../document/index.ts';

/** The word that begins a comment that ignores a diagnostic. */
export const IGNORE = 'userpool-ignore';

/** A comment `// userpool-ignore CODE: reason`, which ignores the diagnostics with that code on the next line. */
export interface IgnoreComment {
  /** The code; empty if the comment has none yet. */
  readonly code: string;
  /** The range of the whole comment. */
  readonly range: TextRange;
  /** The range of the code. */
  readonly codeRange: TextRange;
  /** The range of the line that the comment applies to. Undefined at the end of the file. */
  readonly line: TextRange | undefined;
}

const PATTERN = new RegExp(`^(//[ \\t]*${IGNORE}(?:[ \\t]+|(?=:)|$))([^\\s:]*)`);

/** Returns the comments that ignore diagnostics, in document order. */
export function ignoreCommentsOf({ text }: Pick<JsonDocument, 'text'>): readonly IgnoreComment[] {
  // Few files have such a comment. All others are not scanned.
  if (!text.includes(IGNORE)) return [];
  const comments: Omit<IgnoreComment, 'line'>[] = [];
  const found: IgnoreComment[] = [];
  const settle = (line: TextRange | undefined): void => {
    found.push(...comments.splice(0).map((comment) => ({ ...comment, line })));
  };
  for (const { kind, offset, end } of tokensOf(text)) {
    if (kind !== 'comment') {
      // Comments on successive lines all apply to the line below them.
      if (comments.length > 0) settle(lineAt(text, offset));
      continue;
    }
    const [, start, code = ''] = PATTERN.exec(text.slice(offset, end)) ?? [];
    if (start === undefined) continue;
    const codeRange = { offset: offset + start.length, length: code.length };
    comments.push({ code, range: { offset, length: end - offset }, codeRange });
  }
  settle(undefined);
  return found;
}

/** Returns the ignore comment at an offset, even if it has no code yet. */
export function ignoreCommentAt(document: Pick<JsonDocument, 'text'>, offset: number): IgnoreComment | undefined {
  return ignoreCommentsOf(document).find(({ range }) => isIn(offset - 1, range));
}

/** Returns the edit that inserts an ignore comment on the line before a diagnostic. The user can add a reason. */
export function ignoreEdit({ text }: Pick<JsonDocument, 'text'>, code: string, { offset }: TextRange): TextEdit {
  const line = lineAt(text, offset);
  const [indent = ''] = /^[ \t]*/.exec(text.slice(line.offset, offset)) ?? [];
  const [eol = '\n'] = /\r?\n/.exec(text) ?? [];
  return { offset: line.offset, length: 0, content: `${indent}// ${IGNORE} ${code}${eol}` };
}

/** Returns the edit that removes a comment, together with its line if nothing else is on it. */
export function removeCommentEdit({ text }: Pick<JsonDocument, 'text'>, range: TextRange): TextEdit {
  const line = lineAt(text, range.offset);
  const isAlone = text.slice(line.offset, range.offset).trim() === '';
  const start = isAlone ? line.offset : text.slice(0, range.offset).trimEnd().length;
  const end = range.offset + range.length;
  const [eol = ''] = isAlone ? (/^\r?\n/.exec(text.slice(end, end + 2)) ?? []) : [];
  return { offset: start, length: end + eol.length - start, content: '' };
}

/** Whether an offset is in a range. */
export function isIn(offset: number, range: TextRange): boolean {
  return offset >= range.offset && offset < range.offset + range.length;
}

/** Returns the range of the line at an offset, with its line break. */
function lineAt(text: string, offset: number): TextRange {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { offset: start, length: (end === -1 ? text.length + 1 : end + 1) - start };
}
