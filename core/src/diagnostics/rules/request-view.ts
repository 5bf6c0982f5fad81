import { partitionOf } from '../../aws/arns/index.ts';
import type { Form } from '../../convert/index.ts';
import { isPoolId, POOL_ID, regionOf } from '../../aws/pool-ids/index.ts';
import type { ResourceDocument } from '../../resources/kind.ts';
import { factorsOf, type MfaFactors } from '../../resources/mfa-factors/index.ts';
import {
  isJsonObject,
  memberOf,
  toPath,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../json/index.ts';
import { childShape, type Shape, type StructureShape } from '../../resources/shape.ts';
import { isReadable, isReadableThroughout } from '../schema-validation/readable.ts';

/** A string in a request, and its path. */
export interface TextAt {
  readonly text: string;
  readonly path: Path;
}

/** A list item and its path. */
export interface ItemAt {
  readonly value: JsonValue;
  readonly path: Path;
}

/** The information that rules can use in addition to the request itself. */
export interface RuleContext {
  /**
   * Whether the request has all of the resource's settings, which means that an absent setting is not set. False for a
   * file, because a push may send the live value of a setting that the file omits. Default: false.
   */
  readonly complete?: boolean | undefined;
  /** Whether the file may have further settings in text that cannot be read. Default: false. */
  readonly partial?: boolean | undefined;
  /** The MFA factors of the live pool, for a push; undefined if they have not been read. */
  readonly factors?: MfaFactors | undefined;
  /** The other files of the same pool. */
  readonly siblings?: readonly ResourceDocument[] | undefined;
  /** The AWS account of the pool; undefined if it can only be inferred from the pool's ARNs. */
  readonly account?: string | undefined;
  /** The Region in which a pool will be created; undefined for a pool that has an ID. */
  readonly region?: string | undefined;
  /** The format of the file if it is not a request. */
  readonly form?: Form | undefined;
}

/**
 * A request as seen by rules. Settings are named with dots (`LambdaConfig.KMSKeyID`). A setting is unreadable if its
 * value has the wrong type or is not in its enum. For such a setting, the view returns undefined, and all later reports
 * from the rule are dropped; the unreadable value gets a diagnostic of its own. A setting that seems to be absent from
 * a file with syntax errors is treated in the same way.
 */
export class RequestView implements Omit<RuleContext, 'region' | 'siblings'> {
  readonly root: JsonObject;
  readonly complete: boolean;
  readonly partial: boolean;
  readonly account: string | undefined;
  readonly form: Form | undefined;

  #metUnreadable = false;
  /** The lists that a rule has read, cached because the rule may read a list again for each of its items. */
  readonly #items = new Map<string, readonly ItemAt[]>();

  readonly #shapes: ShapesByPath;
  readonly #context: RuleContext;
  /** The views of the pool's other files that a rule has read, by the files' kind. */
  readonly #siblings = new Map<string, RequestView | undefined>();

  constructor(shape: StructureShape, root: JsonObject, context: RuleContext = {}) {
    this.root = root;
    this.complete = context.complete ?? false;
    this.partial = context.partial ?? false;
    this.#context = context;
    this.account = context.account;
    this.form = context.form;
    this.#shapes = shapesOf(shape);
  }

  /** Whether a rule has read an unreadable setting, in this request or in another file. */
  get metUnreadable(): boolean {
    return this.#metUnreadable || [...this.#siblings.values()].some((view) => view?.metUnreadable);
  }

  /**
   * The MFA factors of the live pool if they have been read, otherwise those in the MFA file; undefined if neither is
   * known.
   */
  get factors(): MfaFactors | undefined {
    const file = this.#context.factors ? undefined : this.sibling('mfa');
    return this.#context.factors ?? (file && factorsOf(file.root));
  }

  /**
   * Returns the pool's file of another kind; undefined if there is no such file, or more than one. A rule must declare
   * the kinds that it reads.
   */
  sibling(kind: string): RequestView | undefined {
    if (!this.#siblings.has(kind)) this.#siblings.set(kind, this.#viewOf(kind));
    return this.#siblings.get(kind);
  }

  #viewOf(kind: string): RequestView | undefined {
    const [file, another] = (this.#context.siblings ?? []).filter((document) => document.kind.id === kind);
    if (!file || another || !file.isReliable) return undefined;
    return new RequestView(file.request.shape, file.root, { partial: file.syntaxProblems.length > 0 });
  }

  /**
   * Returns a view of a setting's value as if that object were a whole request; undefined if the setting is absent or
   * not an object.
   */
  within(member: string): RequestView | undefined {
    const object = this.object(member);
    const shape = this.#shapes(toPath(member)).at(-1);
    if (!object || shape?.kind !== 'structure') return undefined;
    return new RequestView(shape, object, { ...this.#context, partial: false, region: this.region });
  }

  /** The pool's Region; undefined if there is no pool ID, unless the Region of a new pool is known. */
  get region(): string | undefined {
    if (this.#context.region !== undefined) return this.#context.region;
    const id = this.value(POOL_ID);
    return isPoolId(id) ? regionOf(id) : undefined;
  }

  /** The AWS partition of the pool's Region; undefined if the Region is unknown. */
  get partition(): string | undefined {
    return this.region === undefined ? undefined : partitionOf(this.region);
  }

  /** Whether a setting is present with any value except null, which is never sent. */
  has(member: string): boolean {
    // An unreadable value counts as present, but its parents must be readable.
    const path = toPath(member);
    return (this.#read(path, path.length - 1) ?? null) !== null;
  }

  value(member: string): JsonValue | undefined {
    const path = toPath(member);
    return this.#read(path, path.length);
  }

  /**
   * Returns the value at a path.
   * @param readable the number of segments at the start of the path whose values must be readable
   */
  #read(path: Path, readable: number): JsonValue | undefined {
    const shapes = this.#shapes(path);
    let value: JsonValue | undefined = this.root;
    for (const [i, segment] of path.entries()) {
      value = isJsonObject(value) ? memberOf(value, String(segment)) : undefined;
      if (i === 0 && value === undefined) this.#metUnreadable ||= this.partial;
      if (value === undefined || value === null) return value;
      const shape = shapes[i];
      if (i >= readable || !shape) continue;
      if (!isReadable(value, shape)) {
        this.#metUnreadable = true;
        return undefined;
      }
      // Rules read the contents of a list or map directly, so all of its contents must be readable.
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

  /** Returns the items of a list, each with its path; none if the setting is absent or not a list. */
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

  /** Returns the strings in a list, each with its path; none if the setting is absent or not a list. */
  texts(member: string): readonly TextAt[] {
    return this.items(member).flatMap(({ value, path }) => (typeof value === 'string' ? [{ text: value, path }] : []));
  }

  /** Returns the strings in several settings, each with its path. Skips unreadable settings. */
  textsAt(members: readonly string[]): readonly TextAt[] {
    return members.flatMap((member) => {
      const path = toPath(member);
      const text = valueAt(this.root, path);
      return typeof text === 'string' ? [{ text, path }] : [];
    });
  }
}

/**
 * A function that returns the shapes along a path, one for each segment; undefined for properties that the request does
 * not have.
 */
type ShapesByPath = (path: Path) => readonly (Shape | undefined)[];

const shapesByRequest = new WeakMap<StructureShape, ShapesByPath>();

/**
 * Returns the {@link ShapesByPath} for a request. It memoizes its results by path object, because {@link toPath}
 * returns the same object for the same name.
 */
function shapesOf(request: StructureShape): ShapesByPath {
  const known = shapesByRequest.get(request);
  if (known) return known;
  const byPath = new Map<Path, readonly (Shape | undefined)[]>();
  const shapes: ShapesByPath = (path) => {
    let along = byPath.get(path);
    if (!along) {
      let shape: Shape | undefined = request;
      along = path.map((segment) => (shape = shape && childShape(shape, segment)));
      byPath.set(path, along);
    }
    return along;
  };
  shapesByRequest.set(request, shapes);
  return shapes;
}
