import type { Node } from 'jsonc-parser';
import { indentAt, type Layout } from './layout.ts';
import { closeOf } from './node-at.ts';
import type { TextEdit } from './text-rope.ts';
import { commaBetween, commentsBetween } from './trivia.ts';

/**
 * Removes a property or list item with its comma, and the whole line if it contains nothing else. Keeps comments that
 * are inside the removed text.
 */
export function removeChild(text: string, container: Node, index: number, layout: Layout): TextEdit[] {
  const children = container.children ?? [];
  const child = children[index];
  if (!child) return [];
  const open = container.offset + 1;
  const close = closeOf(text, container);
  if (children.length === 1 && commentsBetween(text, open, close).length === 0) {
    return [{ offset: open, length: close - open, content: '' }];
  }
  const previous = children[index - 1];
  const next = children[index + 1];
  const end = child.offset + child.length;
  const comma = commaBetween(text, end, next?.offset ?? close);
  const commaStays = comma !== undefined && text.slice(end, comma).trim() !== '';
  const stop = comma !== undefined && !commaStays ? comma + 1 : end;
  const comments = commentsBetween(text, child.offset, end);
  const edits = [removeRange(text, child.offset, stop, comments, layout, { open, next })];
  if (commaStays) edits.push({ offset: comma, length: 1, content: '' });
  if (comma === undefined && previous) {
    const before = commaBetween(text, previous.offset + previous.length, child.offset);
    const [edit] = edits;
    if (before !== undefined && edit) {
      // The white space before the child is removed, too. If this white space reaches the comma, one edit removes both.
      if (text.slice(before + 1, edit.offset).trim() === '' && edit.content === '') {
        return [{ offset: before, length: edit.offset + edit.length - before, content: '' }];
      }
      edits.push({ offset: before, length: 1, content: '' });
    }
  }
  return edits;
}

/** Removes the text from `start` to `stop` with the surrounding white space. */
function removeRange(
  text: string,
  start: number,
  stop: number,
  comments: readonly { readonly text: string; readonly toLineEnd: boolean }[],
  layout: Layout,
  around: { readonly open: number; readonly next: Node | undefined },
): TextEdit {
  const lineRest = /^[ \t]*/.exec(text.slice(stop))?.[0].length ?? 0;
  const after = stop + lineRest;
  const aloneAfter = /^(\r?\n|$)/.test(text.slice(after, after + 2));
  if (comments.length > 0) {
    const indent = layout.eol + indentAt(text, start);
    const content = comments.map((comment) => comment.text).join(indent);
    return {
      offset: start,
      length: (aloneAfter ? stop : after) - start,
      content: content + (aloneAfter ? '' : indent),
    };
  }
  const { before, onNewLine } = blankBefore(text, around.open, start);
  if (onNewLine && aloneAfter) return { offset: before, length: after - before, content: '' };
  if (
    around.next &&
    text.slice(stop, around.next.offset).trim() === '' &&
    !text.slice(stop, around.next.offset).includes('\n')
  ) {
    return { offset: start, length: around.next.offset - start, content: '' };
  }
  if (!around.next && !onNewLine) return { offset: before, length: stop - before, content: '' };
  return { offset: start, length: (aloneAfter ? stop : after) - start, content: '' };
}

/** Returns the start of the white space before an offset, including a preceding line break. */
function blankBefore(text: string, open: number, start: number): { before: number; onNewLine: boolean } {
  let before = start;
  while (before > open && /[ \t]/.test(text.charAt(before - 1))) before--;
  if (before <= open || text.charAt(before - 1) !== '\n') return { before, onNewLine: false };
  before--;
  return { before: before > open && text.charAt(before - 1) === '\r' ? before - 1 : before, onNewLine: true };
}
