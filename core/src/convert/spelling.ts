import type { Edit } from '../document/index.ts';
import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { childShape, createShape, type Shape } from '../resources/pool/shape/index.ts';
import { functionInPlaceOf } from '../diagnostics/schema-validation/readable.ts';
import { isNoValue } from './cloudformation.ts';
import type { Dropped } from './members.ts';
import { toApiName } from './names.ts';
import { toTypeOf } from './types.ts';

/** A pool with the API's names and JSON types. */
export interface Spelled {
  readonly pool: JsonObject;
  /** The edits to the original pool, each relative to the result of the previous ones. */
  readonly edits: readonly Edit[];
  readonly dropped: readonly Dropped[];
  /** The values whose type changed. */
  readonly retyped: readonly Path[];
  /** The properties whose name changed. */
  readonly renamed: readonly Path[];
  /** Returns the path that a value had in the original pool. */
  readonly origin: (path: Path) => Path;
}

/**
 * Converts a pool to the API's names (from names such as `userPoolName`) and JSON types (from values such as `"true"`
 * and `{ "Value": "OFF" }`). Removes values that mean "not set" in other formats (null, AWS::NoValue).
 */
export function toApiSpelling(pool: JsonObject): Spelled {
  const speller = new Speller();
  const value = speller.spell(pool, createShape, [], []);
  return {
    pool: isJsonObject(value) ? value : {},
    edits: speller.edits,
    dropped: speller.dropped,
    retyped: speller.retyped,
    renamed: speller.renamed,
    origin: (path) => speller.originOf(path),
  };
}

class Speller {
  readonly edits: Edit[] = [];
  readonly dropped: Dropped[] = [];
  readonly retyped: Path[] = [];
  readonly renamed: Path[] = [];
  /** The original path for each path that has changed. The keys are the new paths as JSON. */
  readonly #origins = new Map<string, Path>();

  originOf(path: Path): Path {
    for (let length = path.length; length > 0; length--) {
      const origin = this.#origins.get(JSON.stringify(path.slice(0, length)));
      if (origin) return [...origin, ...path.slice(length)];
    }
    return path;
  }

  /**
   * Returns a value in the API's spelling. Collects the edits from the inside out, so each path is still valid when its
   * edit is applied.
   * @param from the value's original path
   * @param to the value's new path
   * @returns undefined if the value is removed
   */
  spell(value: JsonValue, shape: Shape | undefined, from: Path, to: Path): JsonValue | undefined {
    if (value === null || isNoValue(value)) {
      this.dropped.push({ path: from, why: value === null ? 'null' : 'AWS::NoValue' });
      return undefined;
    }
    if (JSON.stringify(from) !== JSON.stringify(to)) this.#origins.set(JSON.stringify(to), from);
    if (functionInPlaceOf(shape, value) !== undefined) return value;
    const typed = shape && from.length > 0 ? toTypeOf(value, shape) : undefined;
    if (typed !== undefined) {
      this.retyped.push(from);
      this.edits.push({ kind: 'set', path: from, value: typed });
      return typed;
    }
    if (Array.isArray(value)) return this.#spellList(value as readonly JsonValue[], shape, from, to);
    return isJsonObject(value) ? this.#spellObject(value, shape, from, to) : value;
  }

  #spellList(items: readonly JsonValue[], shape: Shape | undefined, from: Path, to: Path): JsonValue {
    const kept: JsonValue[] = [];
    const gone: number[] = [];
    for (const [i, item] of items.entries()) {
      const spelled = this.spell(item, shape && childShape(shape, i), [...from, i], [...to, kept.length]);
      if (spelled === undefined) gone.push(i);
      else kept.push(spelled);
    }
    for (const i of gone.reverse()) this.edits.push({ kind: 'remove', path: [...from, i] });
    return kept;
  }

  #spellObject(object: JsonObject, shape: Shape | undefined, from: Path, to: Path): JsonValue {
    const taken = new Set(Object.keys(object));
    const entries: [string, JsonValue][] = [];
    const gone: Edit[] = [];
    const renames: Edit[] = [];
    for (const [key, value] of Object.entries(object)) {
      const own = toApiName(key, shape, to);
      const name = own === undefined || taken.has(own) ? key : own;
      taken.add(name);
      const path = [...from, key];
      const spelled = this.spell(value, shape && childShape(shape, name), path, [...to, name]);
      if (spelled === undefined) gone.push({ kind: 'remove', path });
      else entries.push([name, spelled]);
      if (spelled === undefined || name === key) continue;
      renames.push({ kind: 'rename', path, name });
      this.renamed.push(path);
    }
    this.edits.push(...gone, ...renames);
    return Object.fromEntries(entries);
  }
}

/** Whether a value is a string with a Serverless Framework variable. */
export function hasVariable(value: JsonValue): boolean {
  return typeof value === 'string' && /\$\{[a-zA-Z]+(?:\([^)]*\))?:/.test(value);
}
