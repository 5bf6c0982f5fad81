import { isAlias, isMap, isScalar, parseAllDocuments, type Document, type Node, type Pair, type Scalar } from 'yaml';
import type { JsonValue } from '../json/index.ts';
import { YAML_LIMITS, type YamlProblem, type YamlReading } from './reading.ts';
import { expandShortForm, plainValue } from './scalars.ts';

/**
 * Reads YAML, including the short forms of CloudFormation functions, merges and aliases. A plain scalar is a string
 * unless it is true, false, null or a number that JavaScript would write in the same way, so OFF, 012 and 1.10 keep
 * their text.
 * @param text YAML with at most one non-empty document
 */
export function readYaml(text: string): YamlReading {
  if (text.length > YAML_LIMITS.characters) return { problem: { kind: 'long', offset: 0, text: '' } };
  try {
    return readDocuments(text);
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem };
    if (error instanceof RangeError) return { problem: { kind: 'deep', offset: 0, text: '' } };
    throw error;
  }
}

function readDocuments(text: string): YamlReading {
  // The library's check for duplicate keys compares each key with all others. The reader below has a faster check.
  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const documents: Document[] = 'empty' in parsed ? [] : parsed;
  for (const { errors } of documents) {
    const [error] = errors;
    if (!error) continue;
    // The library reads nested collections recursively and reports a stack overflow with this message.
    const kind = error.message.includes('call stack') ? 'deep' : 'syntax';
    throw new Unreadable({ kind, offset: error.pos[0], text: error.message });
  }
  const [document, another] = documents.filter(({ contents }) => contents && !isBlank(contents));
  if (another) throw new Unreadable({ kind: 'documents', offset: offsetOf(another.contents), text: '' });
  if (!document?.contents) return { value: null, hasComments: documents.some(isCommented) };
  const reader = new Reader();
  const { value } = reader.read(document.contents, 0);
  return { value, hasComments: reader.hasComments || documents.some(isCommented) };
}

const isBlank = (node: Node): boolean => isScalar(node) && isPlain(node) && plainValue(node.source ?? '') === null;

const isCommented = ({ comment, commentBefore }: { comment?: string | null; commentBefore?: string | null }): boolean =>
  Boolean(comment) || Boolean(commentBefore);

const offsetOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

class Unreadable extends Error {
  readonly problem: YamlProblem;

  constructor(problem: YamlProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** A value, with the number of its nested values and levels. An aliased value counts again for each alias. */
interface Read {
  readonly value: JsonValue;
  readonly size: number;
  readonly levels: number;
}

type Parts = Pick<Read, 'size' | 'levels'>;

class Reader {
  hasComments = false;
  /**
   * Anchored values by name. If a name has no value yet, its value is still being read, and an alias to it is a cycle.
   */
  readonly #anchored = new Map<string, Read | undefined>();

  read(node: Node | null, depth: number): Read {
    if (depth > YAML_LIMITS.levels) throw problem('deep', node);
    if (node === null) return { value: null, size: 1, levels: 0 };
    this.hasComments ||= isCommented(node);
    if (isAlias(node)) return this.#readAlias(node.source, node, depth);
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor !== undefined) this.#anchored.set(anchor, undefined);
    const read = this.#readTagged(node, depth);
    if (anchor !== undefined) this.#anchored.set(anchor, read);
    return read;
  }

  #readAlias(name: string, node: Node, depth: number): Read {
    if (!this.#anchored.has(name)) throw problem('alias', node, name);
    const read = this.#anchored.get(name);
    if (!read) throw problem('cycle', node, name);
    if (depth + read.levels > YAML_LIMITS.levels) throw problem('deep', node);
    return read;
  }

  #readTagged(node: Node, depth: number): Read {
    const read = this.#readUntagged(node, depth);
    if (read.size > YAML_LIMITS.values) throw problem('large', node);
    const value = expandShortForm(node.tag, read.value);
    return value === undefined ? read : { value, size: read.size + 1, levels: read.levels + 1 };
  }

  #readUntagged(node: Node, depth: number): Read {
    if (isScalar(node)) return { value: scalarValue(node), size: 1, levels: 0 };
    const { items } = node as unknown as { readonly items: readonly (Node | Pair<Node, Node | null>)[] };
    return isMap(node)
      ? this.#readMap(items as readonly Pair<Node, Node | null>[], depth)
      : this.#readList(items as readonly Node[], depth);
  }

  #readList(items: readonly Node[], depth: number): Read {
    const value: JsonValue[] = [];
    let parts: Parts = { size: 1, levels: 1 };
    for (const item of items) {
      const read = this.read(item, depth + 1);
      value.push(read.value);
      parts = this.#with(parts, read, item);
    }
    return { value, ...parts };
  }

  #readMap(pairs: readonly Pair<Node, Node | null>[], depth: number): Read {
    const entries = new Map<string, JsonValue>();
    const merged = new Map<string, JsonValue>();
    let parts: Parts = { size: 1, levels: 1 };
    for (const { key, value } of pairs) {
      const name = this.#keyOf(key);
      const read = this.read(value, depth + 1);
      parts = this.#with(parts, read, key);
      if (name === '<<' && isPlain(key)) {
        for (const [inner, child] of mergedFrom(read.value)) if (!merged.has(inner)) merged.set(inner, child);
      } else {
        if (entries.has(name)) throw problem('key', key, name);
        entries.set(name, read.value);
      }
    }
    const added = [...merged].filter(([name]) => !entries.has(name));
    return { value: Object.fromEntries([...added, ...entries]), ...parts };
  }

  #with(parts: Parts, read: Read, node: Node): Parts {
    const size = parts.size + read.size;
    if (size > YAML_LIMITS.values) throw problem('large', node);
    return { size, levels: Math.max(parts.levels, read.levels + 1) };
  }

  #keyOf(key: Node): string {
    this.hasComments ||= isCommented(key);
    if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? '');
    throw problem('key', key, '');
  }
}

function problem(kind: YamlProblem['kind'], node: Node | null, text = ''): Unreadable {
  return new Unreadable({ kind, offset: offsetOf(node), text });
}

const isPlain = (node: Node): boolean => isScalar(node) && node.type === 'PLAIN';

function scalarValue(node: Scalar): JsonValue {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  return isPlain(node) && node.tag !== 'tag:yaml.org,2002:str' ? plainValue(text) : text;
}

/**
 * Returns the properties that `<<` merges. If several objects contain the same property, the first one takes
 * precedence.
 */
function mergedFrom(value: JsonValue): [string, JsonValue][] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(mergedFrom);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
