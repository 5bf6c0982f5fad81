import type { Node } from 'jsonc-parser';
import type { Path } from '../json/index.ts';
import { indentAt, layoutOf, type Layout } from './layout.ts';
import { closeOf } from './node-at.ts';
import type { JsonDocument } from './types.ts';
import { applyTextEdits, EditedText, type TextEdit } from './text-rope.ts';
import { hasLineBreak } from './tokens.ts';
import { commaBetween, commentsBetween, endOfLineComments } from './trivia.ts';

/**
 * Sorts the properties of every object. A property moves together with the comments above it and at the end of its
 * line. A comment at the top of an object stays there if a blank line follows it. Comments after the last property stay
 * at the end. Blank lines between properties keep their positions. Properties that the order does not include come
 * last.
 * @param orderOf returns the property order of the object at a path; empty to keep the current order
 * @returns no edits if the document is sorted or has syntax errors
 */
export function sortEdits(document: JsonDocument, orderOf: (path: Path) => readonly string[]): TextEdit[] {
  const { text, tree, syntaxProblems } = document;
  if (!tree || syntaxProblems.length > 0) return [];
  const edited = new EditedText(text);
  edited.apply(new Sorter(text, orderOf).editsIn(tree, []));
  return edited.toEdits();
}

/** A property with its comments, without the white space around it. */
interface Member {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  /** Whether the property's text ends with a line comment, which means that nothing can follow on the same line. */
  readonly endsLine: boolean;
  readonly edits: readonly TextEdit[];
}

class Sorter {
  readonly #text: string;
  readonly #layout: Layout;
  readonly #orderOf: (path: Path) => readonly string[];

  constructor(text: string, orderOf: (path: Path) => readonly string[]) {
    this.#text = text;
    this.#layout = layoutOf(text);
    this.#orderOf = orderOf;
  }

  /** Returns the edits inside a node, relative to the original text. */
  editsIn(node: Node, path: Path): TextEdit[] {
    const children = node.children ?? [];
    if (node.type === 'array') return children.flatMap((item, i) => this.editsIn(item, [...path, i]));
    if (node.type !== 'object' || children.length === 0) return [];
    const members = this.#membersOf(node, path);
    const ordered = this.#hasSections(node) ? members : sortMembers(members, this.#orderOf(path));
    return ordered.every((member, i) => member === members[i])
      ? members.flatMap(({ edits }) => edits)
      : this.#move(node, members, ordered);
  }

  /**
   * Whether an object has comments that form sections or cannot be assigned to a single property: region markers, a
   * heading followed by a blank line, or a comment that is not aligned with the next property.
   */
  #hasSections(object: Node): boolean {
    const text = this.#text;
    const children = object.children ?? [];
    const ends = [object.offset + 1, ...children.map((_, i) => this.#endOfMember(object, i, limitOf(i)))];
    return ends.some((from, i) => {
      const next = children[i];
      const to = next?.offset ?? closeOf(text, object);
      const comments = commentsBetween(text, from, to);
      if (comments.some((comment) => /^\/[/*]\s*#?(end)?region\b/.test(comment.text))) return true;
      if (i === 0 || !next) return false;
      return comments.some(({ offset, text: own }, c) => {
        const behind = text.slice(offset + own.length, comments[c + 1]?.offset ?? to);
        const below = hasLineBreak(text, from, offset) && hasLineBreak(text, offset, to);
        return hasBlankLine(behind) || (below && columnOf(text, offset) !== columnOf(text, to));
      });
    });

    function limitOf(i: number): number {
      return children[i + 1]?.offset ?? object.offset + object.length;
    }
  }

  #move(object: Node, members: readonly Member[], ordered: readonly Member[]): TextEdit[] {
    const { eol } = this.#layout;
    const close = closeOf(this.#text, object);
    const last = members.length - 1;
    const closing = this.#commaOf(object, last) !== undefined;
    return members.flatMap((place, i): readonly TextEdit[] => {
      const member = ordered[i] ?? place;
      const from = members[i - 1]?.end ?? place.start;
      const space = this.#text.slice(from, place.start);
      const onNewLine = ordered[i - 1]?.endsLine === true && !hasLineBreak(this.#text, from, place.start);
      const closesOnNewLine =
        i === last && member.endsLine && !/^[ \t]*[\r\n]/.test(this.#text.slice(place.end, close));
      if (member === place && !onNewLine && !closesOnNewLine) return member.edits;
      const base = eol + indentAt(this.#text, object.offset);
      const content =
        (onNewLine ? base + this.#layout.indent : space) +
        this.#write(member, i < last || closing) +
        (closesOnNewLine ? base : '');
      return [{ offset: from, length: place.end - from, content }];
    });
  }

  /** Returns a property's edited text with its comments, and with a comma directly after the value. */
  #write({ node, start, end, edits }: Member, comma: boolean): string {
    const text = this.#text;
    const valueEnd = node.offset + node.length;
    const itself = applyTextEdits(
      text.slice(start, valueEnd),
      edits.map((edit) => ({ ...edit, offset: edit.offset - start })),
    );
    const own = commaBetween(text, valueEnd, end);
    const behind = own === undefined ? text.slice(valueEnd, end) : text.slice(valueEnd, own) + text.slice(own + 1, end);
    return itself + (comma ? ',' : '') + behind.trimEnd();
  }

  #membersOf(object: Node, path: Path): Member[] {
    const text = this.#text;
    const children = object.children ?? [];
    const close = closeOf(text, object);
    let from = this.#endOfHead(object);
    return children.map((node, i) => {
      const start = commentsBetween(text, from, node.offset)[0]?.offset ?? node.offset;
      const end = this.#endOfMember(object, i, children[i + 1]?.offset ?? close);
      from = end;
      const [name, value] = node.children ?? [];
      const behind = commentsBetween(text, node.offset + node.length, end);
      const edits = value ? this.editsIn(value, [...path, String(name?.value)]) : [];
      return { node, start, end, endsLine: behind.at(-1)?.toLineEnd === true, edits };
    });
  }

  /** Returns the end of the comments that belong to the object itself rather than to its first property. */
  #endOfHead(object: Node): number {
    const text = this.#text;
    const open = object.offset + 1;
    const first = object.children?.[0]?.offset ?? open;
    const onLine = endOfLineComments(text, open, first);
    let end = hasLineBreak(text, onLine, first) ? onLine : open;
    const comments = commentsBetween(text, end, first);
    for (const [i, comment] of comments.entries()) {
      const after = comment.offset + comment.text.length;
      if (hasBlankLine(text.slice(after, comments[i + 1]?.offset ?? first))) end = after;
    }
    return end;
  }

  /** Returns the end of a property, including its comma and the comments at the end of its line. */
  #endOfMember(object: Node, index: number, limit: number): number {
    const text = this.#text;
    const node = object.children?.[index];
    const valueEnd = node ? node.offset + node.length : limit;
    const comma = this.#commaOf(object, index);
    const from = comma === undefined ? valueEnd : comma + 1;
    const end = endOfLineComments(text, from, limit);
    const isLast = index === (object.children?.length ?? 0) - 1;
    return isLast || hasLineBreak(text, end, limit) ? end : from;
  }

  #commaOf(object: Node, index: number): number | undefined {
    const node = object.children?.[index];
    const next = object.children?.[index + 1];
    return node && commaBetween(this.#text, node.offset + node.length, next?.offset ?? closeOf(this.#text, object));
  }
}

function sortMembers(members: readonly Member[], order: readonly string[]): readonly Member[] {
  if (order.length === 0) return members;
  const rank = ({ node }: Member): number => {
    const place = order.indexOf(String(node.children?.[0]?.value));
    return place < 0 ? order.length : place;
  };
  return members.toSorted((a, b) => rank(a) - rank(b));
}

function hasBlankLine(text: string): boolean {
  return /\n[ \t]*\r?\n/.test(text);
}

function columnOf(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
}
