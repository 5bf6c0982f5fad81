import type { JsonValue, Path } from '../json/index.ts';
import { insertChild } from './insert.ts';
import { indentAt, layoutOf, writeInline, writeValue, type Layout } from './layout.ts';
import { nodeAt } from './node-at.ts';
import { parseDocument } from './parse.ts';
import type { JsonDocument } from './types.ts';
import { EditedText, type TextEdit } from './text-rope.ts';
import { removeChild } from './remove.ts';
import { commentsBetween } from './trivia.ts';

/**
 * A change to a file, by path.
 *
 * - `set` sets a value, and adds the property or list item if it is missing. A new property is inserted after the last
 * existing property that precedes it in `order`, or else before the first one that follows it. Without such a property,
 * it is added at the end. In a list, a new item can be added only at the end.
 * - `remove` removes a property or a list item.
 * - `rename` renames a property and leaves the text of its value unchanged.
 * - `rewrite` replaces the whole text, including all comments, with a value. The text can be invalid JSON.
 */
export type Edit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: JsonValue; readonly order?: readonly string[] }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'rename'; readonly path: Path; readonly name: string }
  | { readonly kind: 'rewrite'; readonly path: readonly []; readonly value: JsonValue };

/**
 * Converts a sequence of changes by path to text edits. The rest of the text does not change. Comments are kept,
 * including those inside a removed value. Removals and renames of missing properties are ignored. Successive removals
 * from the same object are applied together, so the white space around comments can differ from what separate removals
 * would produce.
 */
export function editsOf(document: JsonDocument, edits: readonly Edit[]): TextEdit[] {
  return applyEdits(document, edits).toEdits();
}

/** Applies a sequence of changes by path to a document and returns its new text. See {@link editsOf}. */
export function editText(text: string, edits: readonly Edit[]): string {
  return applyEdits(parseDocument(text), edits).text;
}

function applyEdits(document: JsonDocument, edits: readonly Edit[]): EditedText {
  const layout = layoutOf(document.text);
  const edited = new EditedText(document.text);
  // Parsing is the slowest step, so the text is parsed again only if another change follows.
  let current: JsonDocument | undefined = document;
  const apply = (changes: readonly TextEdit[]): void => {
    if (changes.length === 0) return;
    edited.apply(changes);
    current = undefined;
  };
  for (const edit of combineRemovals(edits)) {
    if (edit.kind !== 'removeMembers') {
      apply(toTextEdits((current ??= parseDocument(edited.text)), edit, layout));
      continue;
    }
    for (let more = true; more;) {
      const { changes, left } = removeMembers((current ??= parseDocument(edited.text)), edit, layout);
      apply(changes);
      more = left;
    }
  }
  return edited;
}

interface MembersRemoval {
  readonly kind: 'removeMembers';
  readonly parent: Path;
  readonly names: Set<string>;
}

function combineRemovals(edits: readonly Edit[]): readonly (Edit | MembersRemoval)[] {
  const runs: (Edit | MembersRemoval)[] = [];
  for (const edit of edits) {
    const name = edit.path.at(-1);
    if (edit.kind !== 'remove' || typeof name !== 'string') {
      runs.push(edit);
      continue;
    }
    const parent = edit.path.slice(0, -1);
    const last = runs.at(-1);
    if (last?.kind === 'removeMembers' && samePath(last.parent, parent)) last.names.add(name);
    else runs.push({ kind: 'removeMembers', parent, names: new Set([name]) });
  }
  return runs;
}

const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((segment, i) => segment === b[i]);

/**
 * Removes properties from an object, including those with duplicate names. Adjacent properties share a comma, so each
 * call removes only every other one.
 * @returns the changes, and whether another call is needed
 */
function removeMembers(
  document: JsonDocument,
  { parent: path, names }: MembersRemoval,
  layout: Layout,
): { readonly changes: TextEdit[]; readonly left: boolean } {
  const parent = nodeAt(document, path);
  const members = parent?.type === 'object' ? (parent.children ?? []) : [];
  const changes: TextEdit[] = [];
  let left = false;
  let last = -2;
  members.forEach(({ children: [name] = [] }, index) => {
    if (!parent || !names.has(String(name?.value))) return;
    if (index === last + 1) {
      left = true;
      return;
    }
    last = index;
    changes.push(...removeChild(document.text, parent, index, layout));
  });
  return { changes, left };
}

function toTextEdits(document: JsonDocument, edit: Edit, layout: Layout): TextEdit[] {
  switch (edit.kind) {
    case 'set':
      return setValue(document, edit, layout);
    case 'remove':
      return removeItem(document, edit.path, layout);
    case 'rename':
      return renameMember(document, edit.path, edit.name);
    case 'rewrite': {
      const content = writeValue(edit.value, layout, '') + layout.eol;
      return [{ offset: 0, length: document.text.length, content }];
    }
  }
}

function setValue(document: JsonDocument, edit: Edit & { kind: 'set' }, layout: Layout): TextEdit[] {
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
  const index = insertionIndex(
    parent.children?.map((child) => String(child.children?.[0]?.value)) ?? [],
    name,
    edit.order,
  );
  return insertChild(text, parent, index, layout, {
    block: (base) => label + writeValue(value, layout, base),
    inline: label + writeInline(value),
  });
}

function removeItem(document: JsonDocument, path: Path, layout: Layout): TextEdit[] {
  const parent = nodeAt(document, path.slice(0, -1));
  const item = nodeAt(document, path);
  return parent?.children && item ? removeChild(document.text, parent, parent.children.indexOf(item), layout) : [];
}

function renameMember(document: JsonDocument, path: Path, name: string): TextEdit[] {
  const key = nodeAt(document, path)?.parent?.children?.[0];
  return key?.type === 'string' ? [{ offset: key.offset, length: key.length, content: JSON.stringify(name) }] : [];
}

function nest(path: Path, value: JsonValue): JsonValue {
  return path.reduceRight<JsonValue>(
    (inner, segment) => (typeof segment === 'number' ? [inner] : { [segment]: inner }),
    value,
  );
}

function insertionIndex(names: readonly string[], name: string | number, order: readonly string[] | undefined): number {
  const rank = order?.indexOf(String(name)) ?? -1;
  if (!order || rank < 0) return names.length;
  const before = names.findLastIndex((other) => order.includes(other) && order.indexOf(other) < rank);
  if (before >= 0) return before + 1;
  const after = names.findIndex((other) => order.indexOf(other) > rank);
  return after >= 0 ? after : names.length;
}
