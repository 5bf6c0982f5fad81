import type { Remember } from './types/index.ts';
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
  /** What looked at a member, by its name; some of it may have been forgotten since. */
  readonly #byMember = new Map<string, Set<string>>();
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
      const known = this.#known.get(key) ?? this.#keep(key, looked.during(workOut));
      looked.add(known);
      return known.result as ReturnType<typeof workOut>;
    };
  }

  #keep(key: string, known: Known): Known {
    this.#known.set(key, known);
    for (const name of known.members) {
      const keys = this.#byMember.get(name) ?? new Set();
      this.#byMember.set(name, keys.add(key));
    }
    return known;
  }

  /** Forgets everything. */
  clear(): void {
    this.#known.clear();
    this.#byMember.clear();
  }

  #forgetChanged(root: JsonObject): void {
    const before = Object.keys(this.#root);
    const now = Object.keys(root);
    const sameNames = before.length === now.length && now.every((name, i) => name === before[i]);
    for (const name of sameNames ? now : new Set([...before, ...now])) {
      if (memberOf(root, name) === memberOf(this.#root, name)) continue;
      for (const key of this.#byMember.get(name) ?? []) this.#known.delete(key);
      this.#byMember.delete(name);
    }
    if (sameNames) return;
    for (const [key, { names }] of this.#known) if (names) this.#known.delete(key);
  }
}

/** What of a file was looked at. */
interface Looks {
  readonly members: Set<string>;
  names: boolean;
}

/** Tells what of a file is looked at. Values below its top are whole to it. */
class Looked {
  readonly #seen: JsonObject;
  /** By what is being worked out. */
  #looks: Looks | undefined;

  constructor(root: JsonObject) {
    const look = (name: string | symbol): void => void this.#looks?.members.add(String(name));
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
        if (this.#looks) this.#looks.names = true;
        return Reflect.ownKeys(target);
      },
      // Who goes through the names is asked about each, to learn no more than that it is there.
      getOwnPropertyDescriptor: (target, name) => {
        if (!this.#looks?.names) look(name);
        return Reflect.getOwnPropertyDescriptor(target, name);
      },
    });
  }

  /** Works something out; what of the file it looks at counts for what it is a part of, too, even where it throws. */
  during(workOut: (root: JsonObject) => unknown): Known {
    const around = this.#looks;
    const looks: Looks = { members: new Set(), names: false };
    this.#looks = looks;
    try {
      return { result: workOut(this.#seen), ...looks };
    } finally {
      this.#looks = around;
      this.add(looks);
    }
  }

  /** Counts what was looked at for what is being worked out, if anything is. */
  add({ members, names }: Pick<Known, 'members' | 'names'>): void {
    if (!this.#looks) return;
    for (const name of members) this.#looks.members.add(name);
    this.#looks.names ||= names;
  }
}
