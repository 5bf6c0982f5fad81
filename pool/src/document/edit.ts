import type { JsonValue, Path } from '../json/index.ts';
import { insertChild } from './insert.ts';
import { indentAt, layoutOf, writeInline, writeValue, type Layout } from './layout.ts';
import { nodeAt, propertyOf } from './locate.ts';
import { parseDocument, type PoolDocument } from './parse.ts';
import { EditedText, type TextEdit } from './pieces.ts';
import { removeChild } from './remove.ts';
import { commentsBetween } from './trivia.ts';

/**
 * A change of a pool file, by path.
 *
 * - `set` gives a member a value, and adds it where it is missing; `order` says where: after the last of the names
 *   before it in that list, else before the others. A list takes a new item at the index behind its last one.
 * - `remove` takes a member or a list item out.
 * - `rename` gives a member another name and leaves its value as it stands.
 */
export type Edit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: JsonValue; readonly order?: readonly string[] }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'rename'; readonly path: Path; readonly name: string };

/**
 * Turns changes by path, carried out one after the other, into edits of a document's text. What they do not speak of
 * stays as it is, byte for byte; every comment stays, also one inside a value that goes (it then stands in its place).
 * A change of a member that is not there is passed over.
 */
export function editsOf(document: PoolDocument, edits: readonly Edit[]): TextEdit[] {
  return carryOut(document, edits).toEdits();
}

/** The text after changes by path. See {@link editsOf}. */
export function editText(text: string, edits: readonly Edit[]): string {
  return carryOut(parseDocument(text), edits).text;
}

function carryOut(document: PoolDocument, edits: readonly Edit[]): EditedText {
  const layout = layoutOf(document.text);
  const edited = new EditedText(document.text);
  let current = document;
  const carry = (edit: Edit): boolean => {
    const changes = toTextEdits(current, edit, layout);
    if (changes.length === 0) return false;
    edited.apply(changes);
    current = parseDocument(edited.text);
    return true;
  };
  for (const edit of edits) {
    // A name may stand there more than once; what is left of it would count again.
    const everyOne = edit.kind === 'remove' && typeof edit.path.at(-1) === 'string';
    let changed = carry(edit);
    while (changed && everyOne) changed = carry(edit);
  }
  return edited;
}

function toTextEdits(document: PoolDocument, edit: Edit, layout: Layout): TextEdit[] {
  switch (edit.kind) {
    case 'set':
      return setValue(document, edit, layout);
    case 'remove':
      return removeValue(document, edit.path, layout);
    case 'rename':
      return renameMember(document, edit.path, edit.name);
  }
}

function setValue(document: PoolDocument, edit: Edit & { kind: 'set' }, layout: Layout): TextEdit[] {
  const { text, tree } = document;
  const { path, value } = edit;
  const node = nodeAt(document, path);
  if (node) {
    const base = indentAt(text, node.offset);
    const kept = commentsBetween(text, node.offset, node.offset + node.length)
      .map((comment) => comment.text + (comment.toLineEnd ? layout.eol + base : ' '))
      .join('');
    return [{ offset: node.offset, length: node.length, content: kept + writeValue(value, layout, base) }];
  }
  const name = path.at(-1);
  if (name === undefined || !tree) {
    const separator = text === '' || text.endsWith('\n') ? '' : layout.eol;
    return [
      { offset: text.length, length: 0, content: separator + writeValue(nest(path, value), layout, '') + layout.eol },
    ];
  }
  const parent = nodeAt(document, path.slice(0, -1));
  const fits = parent?.type === (typeof name === 'number' ? 'array' : 'object');
  if (!fits) return setValue(document, { kind: 'set', path: path.slice(0, -1), value: nest([name], value) }, layout);
  const label = typeof name === 'number' ? '' : `${JSON.stringify(name)}: `;
  const index = placeOf(parent.children?.map((child) => String(child.children?.[0]?.value)) ?? [], name, edit.order);
  return insertChild(text, parent, index, layout, {
    block: (base) => label + writeValue(value, layout, base),
    inline: label + writeInline(value),
  });
}

function removeValue(document: PoolDocument, path: Path, layout: Layout): TextEdit[] {
  const name = path.at(-1);
  const parent = nodeAt(document, path.slice(0, -1));
  if (name === undefined || !parent?.children) return [];
  const child = typeof name === 'number' ? nodeAt(document, path) : propertyOf(parent, name);
  return child ? removeChild(document.text, parent, parent.children.indexOf(child), layout) : [];
}

function renameMember(document: PoolDocument, path: Path, name: string): TextEdit[] {
  const key = nodeAt(document, path)?.parent?.children?.[0];
  return key?.type === 'string' ? [{ offset: key.offset, length: key.length, content: JSON.stringify(name) }] : [];
}

/** The value that holds `value` at `path`. */
function nest(path: Path, value: JsonValue): JsonValue {
  return path.reduceRight<JsonValue>(
    (inner, segment) => (typeof segment === 'number' ? [inner] : { [segment]: inner }),
    value,
  );
}

/** At which index a new member goes. */
function placeOf(names: readonly string[], name: string | number, order: readonly string[] | undefined): number {
  const rank = order?.indexOf(String(name)) ?? -1;
  if (!order || rank < 0) return names.length;
  const before = names.findLastIndex((other) => order.includes(other) && order.indexOf(other) < rank);
  if (before >= 0) return before + 1;
  const after = names.findIndex((other) => order.indexOf(other) > rank);
  return after >= 0 ? after : names.length;
}
