import { partitionOf } from '../arns/index.ts';
import type { Form } from '../convert/index.ts';
import { isPoolId, regionOf } from '../fields/index.ts';
import type { MfaFactors } from '../mfa-factors/index.ts';
import { isJsonObject, toPath, valueAt, type JsonObject, type JsonValue, type Path } from '../json/index.ts';

/** A text and where it stands. */
export interface TextAt {
  readonly text: string;
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
 * A pool's configuration as rules look at it. Members are named with dots (`LambdaConfig.KMSKeyID`); a member of another
 * type than the one asked for counts as absent, since its type is reported elsewhere.
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

  constructor(root: JsonObject, knowledge: PoolKnowledge = {}) {
    this.root = root;
    this.complete = knowledge.complete ?? false;
    this.factors = knowledge.factors;
    this.account = knowledge.account;
    this.form = knowledge.form;
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
    return (valueAt(this.root, toPath(member)) ?? null) !== null;
  }

  value(member: string): JsonValue | undefined {
    return valueAt(this.root, toPath(member));
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
  items(member: string): readonly { readonly value: JsonValue; readonly path: Path }[] {
    const value = this.value(member);
    if (!Array.isArray(value)) return [];
    return (value as readonly JsonValue[]).map((item, i) => ({ value: item, path: [...toPath(member), i] }));
  }

  /** The texts in a list, each with its path; none where the member is absent or no list. */
  texts(member: string): readonly TextAt[] {
    return this.items(member).flatMap(({ value, path }) => (typeof value === 'string' ? [{ text: value, path }] : []));
  }

  /** The texts among some members, each with its path. */
  textsAt(members: readonly string[]): readonly TextAt[] {
    return members.flatMap((member) => {
      const text = this.text(member);
      return text === undefined ? [] : [{ text, path: toPath(member) }];
    });
  }
}
