import type { Node } from 'jsonc-parser';
import type { Path } from '../json/index.ts';
import type { JsonDocument, TextRange } from './types.ts';

/**
 * The node of the value at a path. Of several members with one name it takes the last, as the value does.
 * @returns undefined where there is none
 */
export function nodeAt(document: JsonDocument, path: Path): Node | undefined {
  let node = document.tree;
  for (const segment of path) {
    node = typeof segment === 'number' ? itemOf(node, segment) : propertyOf(node, segment)?.children?.[1];
  }
  return node;
}

/** The last property with that name of an object node. */
export function propertyOf(node: Node | undefined, name: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  const properties = node.children ?? [];
  return properties.length > MANY
    ? propertiesOf(node).get(name)
    : properties.findLast((property) => nameOf(property) === name);
}

const nameOf = (property: Node): unknown => property.children?.[0]?.value;

/** More members than any object has in a request but those of the user's own, such as tags. */
const MANY = 50;

/**
 * Objects' properties by name. It is for large ones alone: what a weak map holds outlives every quick garbage
 * collection, and in an editor a tree is garbage with the next keystroke.
 */
const propertiesByNode = new WeakMap<Node, ReadonlyMap<unknown, Node>>();

/** Kept, since every diagnostic in a large file looks its place up. */
function propertiesOf(node: Node): ReadonlyMap<unknown, Node> {
  const known = propertiesByNode.get(node);
  if (known) return known;
  const made = new Map((node.children ?? []).map((property) => [nameOf(property), property]));
  propertiesByNode.set(node, made);
  return made;
}

function itemOf(node: Node | undefined, index: number): Node | undefined {
  return node?.type === 'array' ? node.children?.[index] : undefined;
}

/**
 * Where a member stands in the text.
 * @param part `name`: the member's name with its quotes (a list item has none: its value); `value`: its value
 * @returns the nearest enclosing member that is there, where the path leads to nothing; for a whole object its opening brace
 */
export function rangeOf(document: JsonDocument, path: Path, part: 'name' | 'value' = 'value'): TextRange {
  for (let end = path.length; end >= 0; end--) {
    const node = nodeAt(document, path.slice(0, end));
    if (!node) continue;
    if (end === path.length && part === 'value') return toRange(node);
    const name = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    return name ? toRange(name) : brace(node);
  }
  return { offset: 0, length: Math.min(1, document.text.length) };
}

/** The stretch of text of a node, without the tree that hangs on it. */
export function toRange({ offset, length }: Node): TextRange {
  return { offset, length };
}

/** An underline below a whole object or list would cover the file: its opening bracket stands for it. */
function brace(node: Node): TextRange {
  const container = node.type === 'object' || node.type === 'array';
  return { offset: node.offset, length: container ? 1 : node.length };
}

/** The offset of an object's or list's closing bracket; its end where the bracket is not typed yet. */
export function closeOf(text: string, container: Node): number {
  const end = container.offset + container.length;
  const last = container.children?.at(-1);
  const inside = last ? last.offset + last.length : container.offset + 1;
  const closed = end > inside && text[end - 1] === (container.type === 'object' ? '}' : ']');
  return closed ? end - 1 : end;
}
