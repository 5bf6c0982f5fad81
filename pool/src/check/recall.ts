import type { Remember } from '../findings/index.ts';
import { memberOf, type JsonObject, type JsonValue } from '../json/index.ts';

/** What was worked out, and what it looked at. */
interface Known {
  readonly result: unknown;
  /** Members at the top of the file. */
  readonly members: ReadonlySet<string>;
  /** Whether it went through the names at the top. */
  readonly names: boolean;
}

/**
 * What was worked out of the versions of one file. A change of a file seldom touches more than one of its members, and
 * what looked at none of those that changed would come out as it did. A member counts as changed unless it is the very
 * same value: a document that is read after another one takes over the values whose text is the same.
 */
export class Recall {
  readonly #known = new Map<string, Known>();
  #root: JsonObject = {};
  #around: readonly unknown[] = [];

  /**
   * Goes on to another version.
   * @param around whatever else things are worked out from
   */
  next(root: JsonObject, around: readonly unknown[]): Remember {
    if (around.some((value, i) => value !== this.#around[i])) this.clear();
    this.#forgetChanged(root);
    this.#root = root;
    this.#around = around;
    const looked = new Looked(root);
    return (key, workOut) => {
      const known = this.#known.get(key);
      if (known) return known.result as ReturnType<typeof workOut>;
      const { members, result, names } = looked.during(workOut);
      this.#known.set(key, { members, result, names });
      return result;
    };
  }

  /** Forgets everything. */
  clear(): void {
    this.#known.clear();
  }

  #forgetChanged(root: JsonObject): void {
    const before = Object.keys(this.#root);
    const now = Object.keys(root);
    const sameNames = before.length === now.length && now.every((name, i) => name === before[i]);
    const changed = [...new Set([...before, ...now])].filter(
      (name) => memberOf(root, name) !== memberOf(this.#root, name),
    );
    if (sameNames && changed.length === 0) return;
    for (const [key, { members, names }] of this.#known) {
      if ((names && !sameNames) || changed.some((name) => members.has(name))) this.#known.delete(key);
    }
  }
}

/** Tells what of a file is looked at. Values below its top are whole to it. */
class Looked {
  readonly #seen: JsonObject;
  #members = new Set<string>();
  #names = false;

  constructor(root: JsonObject) {
    const look = (name: string | symbol): void => void this.#members.add(String(name));
    this.#seen = new Proxy(root, {
      get: (target, name) => {
        look(name);
        return Reflect.get(target, name) as JsonValue | undefined;
      },
      has: (target, name) => {
        look(name);
        return Reflect.has(target, name);
      },
      ownKeys: (target) => {
        this.#names = true;
        return Reflect.ownKeys(target);
      },
      // Who goes through the names is asked about each, to learn no more than that it is there.
      getOwnPropertyDescriptor: (target, name) => {
        if (!this.#names) look(name);
        return Reflect.getOwnPropertyDescriptor(target, name);
      },
    });
  }

  during<T>(workOut: (root: JsonObject) => T): { result: T; members: ReadonlySet<string>; names: boolean } {
    this.#members = new Set();
    this.#names = false;
    const result = workOut(this.#seen);
    return { result, members: this.#members, names: this.#names };
  }
}
