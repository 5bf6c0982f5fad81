import { arnMembers, arnsIn, partitionOf, type ArnAt } from '../../../aws/arns/index.ts';
import type { Form } from '../../../convert/index.ts';
import { isPoolId, regionOf } from '../fields/index.ts';
import type { MfaFactors } from '../mfa-factors/index.ts';
import {
  isJsonObject,
  memberOf,
  toPath,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../../json/index.ts';
import { childShape, requestShape, type Shape } from '../shape/index.ts';
import { isReadable, isReadableThroughout } from '../../../diagnostics/schema-validation/index.ts';

/** A text and where it stands. */
export interface TextAt {
  readonly text: string;
  readonly path: Path;
}

/** An item of a list and where it stands. */
export interface ItemAt {
  readonly value: JsonValue;
  readonly path: Path;
}

/** What is known of a pool besides what is written. */
export interface PoolKnowledge {
  readonly complete?: boolean | undefined;
  readonly factors?: MfaFactors | undefined;
  /** The AWS account that the pool belongs to. */
  readonly account?: string | undefined;
  /** The form of a file that is no pool file. Default: there is none. */
  readonly form?: Form | undefined;
}

/**
 * A pool's configuration as rules look at it. Members are named with dots (`LambdaConfig.KMSKeyID`). A member whose value
 * cannot be read, because of its type or because its enum does not have it, comes out as undefined, and the view notes
 * that the rule met it: it is there, its type is reported elsewhere, and what the rule concludes from then on is dropped.
 */
export class PoolView {
  readonly root: JsonObject;
  /**
   * Whether it is all of a pool: what is not there is not set. False for a file, where a push may send the live pool's
   * value for a member that is not there.
   */
  readonly complete: boolean;
  /** The factors of the live pool; undefined where nobody has asked, as in an editor. */
  readonly factors: MfaFactors | undefined;
  /** The AWS account that the pool belongs to; undefined where only its ARNs can suggest one, as in an editor. */
  readonly account: string | undefined;
  /** The form in which the pool is; undefined for a request. */
  readonly form: Form | undefined;

  #metUnreadable = false;
  /** Lists that a rule asked for: it may ask again for each of their items. */
  readonly #items = new Map<string, readonly ItemAt[]>();

  constructor(root: JsonObject, knowledge: PoolKnowledge = {}) {
    this.root = root;
    this.complete = knowledge.complete ?? false;
    this.factors = knowledge.factors;
    this.account = knowledge.account;
    this.form = knowledge.form;
  }

  /** Whether a member was asked for whose value cannot be read. */
  get metUnreadable(): boolean {
    return this.#metUnreadable;
  }

  /** The pool's region; undefined without a pool id. */
  get region(): string | undefined {
    const id = this.value('UserPoolId');
    return isPoolId(id) ? regionOf(id) : undefined;
  }

  /** The partition of AWS that the pool's region belongs to; undefined without a pool id. */
  get partition(): string | undefined {
    return this.region === undefined ? undefined : partitionOf(this.region);
  }

  /** Whether the member is there, whatever its value; null is none, since it never reaches the service. */
  has(member: string): boolean {
    // A value that cannot be read is there; what it stands in must be readable.
    const path = toPath(member);
    return (this.#read(path, path.length - 1) ?? null) !== null;
  }

  value(member: string): JsonValue | undefined {
    const path = toPath(member);
    return this.#read(path, path.length);
  }

  /**
   * The value at a path.
   * @param known how many of its members, from the first on, must be readable
   */
  #read(path: Path, known: number): JsonValue | undefined {
    const shapes = shapesAlong(path);
    let value: JsonValue | undefined = this.root;
    for (const [i, segment] of path.entries()) {
      value = isJsonObject(value) ? memberOf(value, String(segment)) : undefined;
      if (value === undefined || value === null) return value;
      const shape = shapes[i];
      if (i >= known || !shape) continue;
      if (!isReadable(value, shape)) {
        this.#metUnreadable = true;
        return undefined;
      }
      // Rules look into a list or a map by themselves.
      if (shape.kind === 'list' || shape.kind === 'map') this.#metUnreadable ||= !isReadableThroughout(value, shape);
    }
    return value;
  }

  text(member: string): string | undefined {
    const value = this.value(member);
    return typeof value === 'string' ? value : undefined;
  }

  number(member: string): number | undefined {
    const value = this.value(member);
    return typeof value === 'number' ? value : undefined;
  }

  flag(member: string): boolean | undefined {
    const value = this.value(member);
    return typeof value === 'boolean' ? value : undefined;
  }

  object(member: string): JsonObject | undefined {
    const value = this.value(member);
    return isJsonObject(value) ? value : undefined;
  }

  /** The items of a list, each with its path; none where the member is absent or no list. */
  items(member: string): readonly ItemAt[] {
    let items = this.#items.get(member);
    if (!items) this.#items.set(member, (items = this.#itemsOf(member)));
    return items;
  }

  #itemsOf(member: string): readonly ItemAt[] {
    const value = this.value(member);
    if (!Array.isArray(value)) return [];
    return (value as readonly JsonValue[]).map((item, i) => ({ value: item, path: [...toPath(member), i] }));
  }

  /** The texts in a list, each with its path; none where the member is absent or no list. */
  texts(member: string): readonly TextAt[] {
    return this.items(member).flatMap(({ value, path }) => (typeof value === 'string' ? [{ text: value, path }] : []));
  }

  /** The ARNs of the pool, all of them together: where one cannot be read, what most of them say is unknown. */
  arns(): readonly ArnAt[] {
    for (const member of Object.keys(arnMembers)) this.value(member);
    return arnsIn(this.root);
  }

  /** The texts among some members, each with its path. They are looked at one by one: one that cannot be read is none. */
  textsAt(members: readonly string[]): readonly TextAt[] {
    return members.flatMap((member) => {
      const path = toPath(member);
      const text = valueAt(this.root, path);
      return typeof text === 'string' ? [{ text, path }] : [];
    });
  }
}

/** The shapes of a path's members, from the first on; undefined for those that the request does not have. */
function shapesAlong(path: Path): readonly (Shape | undefined)[] {
  let shapes = knownShapes.get(path);
  if (!shapes) {
    let shape: Shape | undefined = requestShape;
    shapes = path.map((segment) => (shape = shape && childShape(shape, segment)));
    knownShapes.set(path, shapes);
  }
  return shapes;
}

/** Paths come from {@link toPath}, which gives the same one for the same name. */
const knownShapes = new WeakMap<Path, readonly (Shape | undefined)[]>();
