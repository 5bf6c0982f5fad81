import type { Node } from 'jsonc-parser';
import { indentAt, type Layout } from './layout.ts';
import { closeOf } from './node-at.ts';
import type { TextEdit } from './text-rope.ts';
import { commaBetween, endOfLineComments } from './trivia.ts';

/**
 * The text of a new property or list item. `block` starts on a new line; `inline` shares a line with other properties
 * or items.
 */
export interface NewChild {
  readonly block: (indent: string) => string;
  readonly inline: string;
}

/**
 * Inserts a property or list item. Existing comments stay with the item before them, and a trailing comma is kept.
 * @param index the new item's index
 */
export function insertChild(text: string, container: Node, index: number, layout: Layout, child: NewChild): TextEdit[] {
  const children = container.children ?? [];
  const open = container.offset + 1;
  const close = closeOf(text, container);
  const base = indentAt(text, container.offset);
  const first = children[0];
  if (!first) {
    const content = layout.eol + base + layout.indent + child.block(base + layout.indent) + layout.eol + base;
    const kept = text.slice(open, close).trimEnd().length;
    return [{ offset: open + kept, length: close - open - kept, content }];
  }
  const onLines = text.slice(open, first.offset).includes('\n');
  const indent = onLines ? indentAt(text, first.offset) : '';
  const line = layout.eol + indent + child.block(indent);
  const previous = children[index - 1];
  if (!previous) {
    if (!onLines) return [{ offset: first.offset, length: 0, content: `${child.inline}, ` }];
    return [{ offset: endOfLineComments(text, open, first.offset), length: 0, content: `${line},` }];
  }
  const next = children[index];
  const end = previous.offset + previous.length;
  const limit = next?.offset ?? close;
  const comma = commaBetween(text, end, limit);
  const content = (onLines ? line : ` ${child.inline}`) + (comma === undefined ? '' : ',');
  if (comma !== undefined) {
    return [{ offset: onLines ? endOfLineComments(text, comma + 1, limit) : comma + 1, length: 0, content }];
  }
  const at = onLines ? endOfLineComments(text, end, limit) : end;
  if (at === end) return [{ offset: end, length: 0, content: `,${content}` }];
  return [
    { offset: end, length: 0, content: ',' },
    { offset: at, length: 0, content },
  ];
}
