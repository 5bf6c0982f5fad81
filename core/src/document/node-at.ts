import type { Node } from 'jsonc-parser';
import type { Path } from '../json/index.ts';
import type { JsonDocument, TextRange } from './types.ts';

/**
 * Returns the value node at a path. If several properties have the same name, the last one counts.
 * @returns undefined if the path does not exist
 */
export function nodeAt(document: JsonDocument, path: Path): Node | undefined {
  let node = document.tree;
  for (const segment of path) {
    node = typeof segment === 'number' ? itemOf(node, segment) : propertyOf(node, segment)?.children?.[1];
  }
  return node;
}

/** Returns the object node's last property with the given name. */
export function propertyOf(node: Node | undefined, name: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  const properties = node.children ?? [];
  return properties.length > MAX_LINEAR_SEARCH
    ? propertiesOf(node).get(name)
    : properties.findLast((property) => nameOf(property) === name);
}

const nameOf = (property: Node): unknown => property.children?.[0]?.value;

/**
 * The size above which objects are indexed by name. Only objects with user-defined names, such as tags, become that
 * large.
 */
const MAX_LINEAR_SEARCH = 50;

/**
 * The properties of large objects by name. Small objects are not cached, because entries in a weak map survive minor
 * garbage collections, but an editor's tree becomes garbage at the next keystroke.
 */
const propertiesByNode = new WeakMap<Node, ReadonlyMap<unknown, Node>>();

/**
 * Returns an object's properties by name. Cached, because every diagnostic in a large file has to look up its range.
 */
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
 * Returns the text range of a property or list item.
 * @param part `name`: the property name with its quotes (for a list item, its value); `value`: the value
 * @returns the range; if the path does not exist, the range of the nearest existing parent, or of the opening brace if
 * that parent is the root
 */
export function rangeOf(document: JsonDocument, path: Path, part: 'name' | 'value' = 'value'): TextRange {
  for (let end = path.length; end >= 0; end--) {
    const node = nodeAt(document, path.slice(0, end));
    if (!node) continue;
    if (end === path.length && part === 'value') return toRange(node);
    const name = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    return name ? toRange(name) : openingBracket(node);
  }
  return { offset: 0, length: Math.min(1, document.text.length) };
}

/**
 * Returns the text range of part of a string, which may contain escape sequences.
 * @param string the range of the string with its quotes
 * @param part a range in the string's value
 */
export function rangeInString(text: string, string: TextRange, part: TextRange): TextRange {
  const written = text.slice(string.offset + 1, string.offset + string.length - 1);
  const units = written.match(/\\u[\da-fA-F]{4}|\\?[^]/g) ?? [];
  const lengthOf = (from: number, to?: number): number => units.slice(from, to).join('').length;
  const end = part.offset + part.length;
  return { offset: string.offset + 1 + lengthOf(0, part.offset), length: lengthOf(part.offset, end) };
}

/** Returns a node's range as an object that has no references to the tree. */
export function toRange({ offset, length }: Node): TextRange {
  return { offset, length };
}

/** Returns the range of the opening bracket, because underlining the whole object could cover the entire file. */
function openingBracket(node: Node): TextRange {
  const container = node.type === 'object' || node.type === 'array';
  return { offset: node.offset, length: container ? 1 : node.length };
}

/** Returns the offset of the closing bracket, or the node's end if the bracket is missing. */
export function closeOf(text: string, container: Node): number {
  const end = container.offset + container.length;
  const last = container.children?.at(-1);
  const inside = last ? last.offset + last.length : container.offset + 1;
  const closed = end > inside && text[end - 1] === (container.type === 'object' ? '}' : ']');
  return closed ? end - 1 : end;
}
