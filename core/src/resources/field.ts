import type { ArnKind } from '../aws/arns/index.ts';
import type { Evidence, Severity } from '../diagnostics/types/index.ts';
import type { JsonObject, JsonValue, Path } from '../json/index.ts';
import { fieldNameOf, type Shaped } from './shape.ts';

/**
 * A limit that the service sets for a field. The length of a string is counted in characters (code points), as the
 * service counts it.
 *
 * - `range`: a number's minimum and maximum
 * - `length`: a string's minimum and maximum number of characters
 * - `count`: the minimum and maximum number of entries in a list or map
 * - `pattern`: a Java regular expression that the whole value must match. `message` is a sentence about the setting
 * {0}; `form` describes the pattern in a few words, and is absent if another part of the field describes the pattern
 * - `contains`: a required placeholder. `holds` tests whether a string contains the placeholder; `insert` adds it
 * - `charset`: the allowed characters
 */
export type Limit = { readonly code: string; readonly severity?: Severity } & (
  | { readonly kind: 'range' | 'length' | 'count'; readonly min: number; readonly max: number }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly form?: string; readonly message: string }
  | {
      readonly kind: 'contains';
      readonly placeholder: string;
      readonly holds: (text: string) => boolean;
      readonly insert: (text: string) => InsertedPlaceholder;
    }
  | { readonly kind: 'charset' }
);

/** A string with a placeholder added, and the title of the quick fix, in the imperative. */
export interface InsertedPlaceholder {
  readonly title: string;
  readonly text: string;
  /**
   * The misspelled placeholder that the new one replaces, its offset, and the correct spelling. Undefined if there is
   * none.
   */
  readonly replaced: { readonly start: number; readonly text: string; readonly meant: string } | undefined;
}

/**
 * Converts a limit's Java pattern to a JavaScript regular expression for the whole value. In Java, \s matches only
 * ASCII white space.
 */
export const wholePattern = (source: string): string => `^(?:${source.replaceAll('\\s', ' \\t\\n\\v\\f\\r')})$`;

/** A limit on a string's length. */
export type LengthLimit = Limit & { readonly kind: 'length' };

/**
 * The effect of omitting a setting from a request, with the evidence. `initial` means that a new resource gets the
 * value that `text` describes.
 */
export interface Omission {
  readonly effect: 'kept' | 'reset' | 'unknown' | 'initial';
  readonly evidence: Evidence;
  /** The effect, as a continuation of "If omitted from a request:". */
  readonly text: string;
  /**
   * Returns a sentence that explains why sending the pool's own value back might not be safe, or undefined if sending
   * it is safe. Absent if sending the value is always safe.
   * @param described the value in the pool's description
   */
  readonly notSafeToSend?: (described: JsonValue) => string | undefined;
}

/** A noteworthy fact about a setting that its hover shows and that no rule reports. */
export interface Note {
  /** A stable ID in kebab case, like a rule's code. */
  readonly id: string;
  /** One or two sentences, as Markdown. */
  readonly text: string;
}

/** The facts about a setting that its shape does not express. */
export interface Field {
  /** A description in Markdown. Absent if AWS's description is good enough. */
  readonly summary?: string;
  /**
   * Descriptions of the possible values, in Markdown, in the order in which completion offers them (most useful first).
   * For a list, the values are those of its items. The keys for Boolean values are `true` and `false`.
   */
  readonly values?: Readonly<Record<string, string>>;
  /** Values that are never useful, which completion does not offer. */
  readonly notOffered?: readonly string[];
  /** The value that completion inserts: a string if new pools have no default, or an object with its properties. */
  readonly starter?: string | JsonObject;
  readonly notes?: readonly Note[];
  /**
   * What a push does if the pool has the setting and the file omits it. `keep` sends the pool's value. `remove` sends
   * no value, because omitting such a setting (a trigger, a tag, an address) is how the user removes it. Default: keep.
   */
  readonly leftOut?: 'keep' | 'remove';
  /**
   * The value of the setting in pools where it was never set. If there is no default, a reset keeps the pool's value.
   */
  readonly default?: JsonValue;
  /** Whether new pools lack the setting. Such a setting is reset by omitting it from the request. */
  readonly absentByDefault?: boolean;
  /** Whether an empty object or list means the same as omitting it. */
  readonly emptyIsNone?: boolean;
  /** The effect of omitting the setting from a request. Comes from the request's table of omissions. */
  readonly omission?: Omission;
  readonly limits?: readonly Limit[];
  /** The expected type of AWS resource. */
  readonly arn?: ArnKind;
  readonly keyLimits?: readonly LengthLimit[];
  /** The diagnostic code for a missing required setting. Default: required-member. */
  readonly requiredCode?: string;
  /** The message for `requiredCode`, if the default message is not sufficient. */
  readonly requiredMessage?: string;
  /** The value that the fix for a missing required setting inserts, if the setting has no default. */
  readonly requiredValue?: JsonValue;
  /** Whether the list's order is irrelevant. */
  readonly isSet?: boolean;
  /** Why the setting should no longer be used, and what to use instead. */
  readonly deprecated?: string;
}

/** Fields by field name. The names are those in `fieldShapes()`. */
export type FieldRows = Readonly<Record<string, Field>>;

/** A request's shape and fields. */
export interface FieldTable extends Shaped {
  readonly fields: FieldRows;
}

/** Returns the field at a path, or an empty field if the table does not contain it. */
export function fieldAt(request: FieldTable, path: Path): Field {
  const name = fieldNameOf(request, path);
  return (name !== undefined && Object.hasOwn(request.fields, name) ? request.fields[name] : undefined) ?? {};
}
