import * as l10n from '@vscode/l10n';
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { isJsonObject, MAX_DEPTH, memberOf, type JsonValue } from '../json/index.ts';
import { propertyOf } from './node-at.ts';
import { syntaxMessage } from './syntax-messages.ts';
import type { JsonDocument } from './types.ts';

/**
 * Reads JSON with comments and trailing commas. Never throws: what cannot be read is a syntax problem.
 * @param text the document, without a byte order mark
 * @param before another version of it: members at the top whose text is the same there have the very same value, so that
 *   what depends on them need not be worked out again
 */
export function parseDocument(text: string, before?: JsonDocument): JsonDocument {
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  let value: JsonValue | undefined;
  const seen = { hasDuplicates: false };
  try {
    tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    value = tree && toValue(tree, 0, seen, before && !before.hasDuplicates ? valuesBefore(text, before) : undefined);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(text);
  }
  const syntaxProblems = errors.map(({ error, offset, length }) => ({ offset, length, message: syntaxMessage(error) }));
  return { text, tree, syntaxProblems, value, root: isJsonObject(value) ? value : {}, ...seen };
}

function tooDeep(text: string): JsonDocument {
  const message = l10n.t('The file is nested too deeply to be read: more than {0} levels.', MAX_DEPTH);
  return {
    text,
    tree: undefined,
    syntaxProblems: [{ offset: 0, length: 1, message }],
    value: undefined,
    root: {},
    hasDuplicates: false,
  };
}

/**
 * The same text with characters of its own. What a parser cuts out of a long text is a view of that text to the engine,
 * and a value that goes from version to version would keep the one in memory that it was read in.
 */
const apart = (text: string): string => ` ${text}`.slice(1);

/** Finds the value of a member at the top in another version of the text; undefined where that has another text. */
type ValuesBefore = (name: string, value: Node) => JsonValue | undefined;

function valuesBefore(text: string, before: JsonDocument): ValuesBefore {
  return (name, { offset, length }) => {
    const node = propertyOf(before.tree, name)?.children?.[1];
    if (node?.length !== length) return undefined;
    return text.slice(offset, offset + length) === before.text.slice(node.offset, node.offset + length)
      ? memberOf(before.root, name)
      : undefined;
  };
}

/**
 * The JSON value of a node. Unlike the parser's own conversion it keeps a member that is called `__proto__`.
 * @param seen is told of two members with one name
 * @throws RangeError where it is nested too deeply, as the parser does further down
 */
function toValue(node: Node, depth: number, seen: { hasDuplicates: boolean }, before?: ValuesBefore): JsonValue {
  if (node.type === 'string') return apart(node.value as string);
  if (node.type !== 'array' && node.type !== 'object') return node.value as JsonValue;
  if (depth === MAX_DEPTH) throw new RangeError('nested too deeply');
  const below = (child: Node): JsonValue => toValue(child, depth + 1, seen);
  if (node.type === 'array') return (node.children ?? []).map(below);
  const names = new Set<unknown>();
  const members = (node.children ?? []).flatMap((property): [string, JsonValue][] => {
    const [name, value] = property.children ?? [];
    if (!name) return [];
    if (names.has(name.value)) seen.hasDuplicates = true;
    names.add(name.value);
    return value ? [[name.value as string, before?.(name.value as string, value) ?? below(value)]] : [];
  });
  return Object.fromEntries(members);
}
