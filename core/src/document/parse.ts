import * as l10n from '@vscode/l10n';
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { isJsonObject, MAX_DEPTH, memberOf, type JsonValue } from '../json/index.ts';
import { PARSE_OPTIONS, recover } from './recover.ts';
import type { JsonDocument } from './types.ts';

/**
 * Parses JSON with comments and trailing commas. Never throws; instead, returns a syntax problem for each unreadable
 * part, and the value of the rest.
 * @param text the document without a byte order mark
 * @param before another version of the document. Top-level properties whose text is unchanged keep the identical value,
 * which allows earlier results for them to be reused.
 */
export function parseDocument(text: string, before?: JsonDocument): JsonDocument {
  const errors: ParseError[] = [];
  const found = { hasDuplicates: false };
  try {
    const wholeTree = parseTree(text, errors, PARSE_OPTIONS);
    const { tree, problems, isReliable } =
      errors.length === 0 ? { tree: wholeTree, problems: [], isReliable: true } : recover(text, wholeTree, errors);
    const value =
      tree && toValue(tree, 0, found, before && !before.hasDuplicates ? valuesBefore(text, before) : undefined);
    const root = isJsonObject(value) ? value : {};
    return { text, tree, wholeTree, syntaxProblems: problems, isReliable, value, root, ...found };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return createTooDeep(text);
  }
}

function createTooDeep(text: string): JsonDocument {
  const message = l10n.t('The file is nested too deeply to be read: more than {0} levels.', MAX_DEPTH);
  return {
    text,
    tree: undefined,
    wholeTree: undefined,
    syntaxProblems: [{ offset: 0, length: 1, message, fixes: [] }],
    isReliable: false,
    value: undefined,
    root: {},
    hasDuplicates: false,
  };
}

/**
 * Copies a string. In V8, a substring references its whole source string, so a value that is reused across versions
 * would keep the text of an old version in memory.
 */
const copyString = (text: string): string => ` ${text}`.slice(1);

/**
 * Returns a top-level property's value from another version of the text, or undefined if the property's text differs.
 */
type ValuesBefore = (name: string, value: Node) => JsonValue | undefined;

function valuesBefore(text: string, before: JsonDocument): ValuesBefore {
  const properties = before.tree?.children ?? [];
  const nodes = new Map(properties.map(({ children: [name, value] = [] }) => [name?.value as unknown, value]));
  return (name, { offset, length }) => {
    const node = nodes.get(name);
    if (node?.length !== length) return undefined;
    return text.slice(offset, offset + length) === before.text.slice(node.offset, node.offset + length)
      ? memberOf(before.root, name)
      : undefined;
  };
}

/**
 * Converts a node to its JSON value. Unlike the parser's own conversion, preserves properties named `__proto__`.
 * @param found is updated if the document contains duplicate property names
 * @throws RangeError if the value is nested too deeply; the parser's own limit is higher
 */
function toValue(node: Node, depth: number, found: { hasDuplicates: boolean }, before?: ValuesBefore): JsonValue {
  if (node.type === 'string') return copyString(node.value as string);
  if (node.type !== 'array' && node.type !== 'object') return node.value as JsonValue;
  if (depth === MAX_DEPTH) throw new RangeError('nested too deeply');
  const below = (child: Node): JsonValue => toValue(child, depth + 1, found);
  if (node.type === 'array') return (node.children ?? []).map(below);
  const names = new Set<unknown>();
  const members: [string, JsonValue][] = [];
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key) continue;
    const name = key.value as string;
    if (names.has(name)) found.hasDuplicates = true;
    names.add(name);
    if (value) members.push([name, before?.(name, value) ?? below(value)]);
  }
  return Object.fromEntries(members);
}
