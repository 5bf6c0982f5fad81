import type { ArnKind } from '../aws/arns/index.ts';
import type { Evidence, Severity } from '../diagnostics/types/index.ts';
import type { JsonValue, Path } from '../json/index.ts';
import { fieldNameOf, type Shaped } from './shape.ts';

/**
 * A limit that the service states for a field. Strings are counted in characters (code points), as the service does.
 *
 * - `range`: the minimum and maximum of a number
 * - `length`: the minimum and maximum number of characters of a string
 * - `count`: the minimum and maximum number of entries of a list or map
 * - `pattern`: a regular expression for the whole value, as the service writes it (Java). `message` is a sentence that
 *   states the requirement for the setting {0}; `form` states it in a few words, if no other part of the field does
 * - `contains`: a placeholder that the text must contain. `holds` tests for it; `insert` adds it and returns a title for
 *   the change, in the imperative
 * - `charset`: the characters that the text may contain
 */
export type Limit = { readonly code: string; readonly severity?: Severity } & (
  | { readonly kind: 'range' | 'length' | 'count'; readonly min: number; readonly max: number }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly form?: string; readonly message: string }
  | {
      readonly kind: 'contains';
      readonly placeholder: string;
      readonly holds: (text: string) => boolean;
      readonly insert: (text: string) => { readonly title: string; readonly text: string };
    }
  | { readonly kind: 'charset' }
);

/**
 * Returns a limit's pattern as a JavaScript regular expression for the whole value. Java's \s, unlike JavaScript's, is
 * ASCII white space only.
 */
export const wholePattern = (source: string): string => `^(?:${source.replaceAll('\\s', ' \\t\\n\\v\\f\\r')})$`;

/** A limit on the length of a string. */
export type LengthLimit = Limit & { readonly kind: 'length' };

/**
 * The effect of leaving a setting out of a request, with the evidence for it. `initial`: a new resource has the value that
 * the text describes.
 */
export interface Omission {
  readonly effect: 'kept' | 'reset' | 'unknown' | 'initial';
  readonly evidence: Evidence;
  /** The effect, as the end of a sentence that begins "Left out of a request:". */
  readonly text: string;
  /**
   * Returns a sentence for the user that says why it may not be safe to send back the pool's own value; undefined if it
   * is safe. Absent: it is always safe.
   * @param described the value in the pool's description
   */
  readonly notSafeToSend?: (described: JsonValue) => string | undefined;
}

/** A fact about a setting that is worth knowing, but no mistake: no rule reports it. */
export interface Note {
  /** Stable, kebab-case, like the codes of rules. */
  readonly id: string;
  /** One or two sentences, as Markdown. */
  readonly text: string;
}

/** The facts about one setting of a request that its shape does not express. */
export interface Field {
  /** A description in Markdown. Absent unless AWS's own text is missing, too short or wrong. */
  readonly summary?: string;
  /**
   * The effect of each value of a fixed set, in Markdown; for a list, of each value of its items. Completion offers them
   * in this order, so the most useful one comes first. Booleans are `true` and `false`.
   */
  readonly values?: Readonly<Record<string, string>>;
  /** Values of the set that completion does not offer, because they are useless here. */
  readonly notOffered?: readonly string[];
  /** An initial value for completion, if new pools have no default. */
  readonly starter?: string;
  readonly notes?: readonly Note[];
  /**
   * The effect of a push if the file leaves the setting out and the pool has it. `keep` sends the pool's value; `remove`
   * sends nothing, because its absence is a value of its own (a trigger, a tag, an address). Default: keep.
   */
  readonly leftOut?: 'keep' | 'remove';
  /** The value in a pool that never set it. A setting without a default keeps the pool's value when others are reset. */
  readonly default?: JsonValue;
  /** Whether the default is to be absent, which a request expresses by leaving the setting out. */
  readonly absentByDefault?: boolean;
  /** Whether an empty object or list means the same as none. */
  readonly emptyIsNone?: boolean;
  /** The effect of leaving the setting out of a request; from the table of omissions. */
  readonly omission?: Omission;
  readonly limits?: readonly Limit[];
  /** The kind of ARN that the setting takes. */
  readonly arn?: ArnKind;
  /** Limits on the keys of a map. */
  readonly keyLimits?: readonly LengthLimit[];
  /** The code of the diagnostic for a missing required setting. Default: required-member. */
  readonly requiredCode?: string;
  /** The message of that diagnostic, if it says more than that the setting is missing. */
  readonly requiredMessage?: string;
  /** The value that the fix of that diagnostic inserts, if the setting has no default. */
  readonly requiredValue?: JsonValue;
  /** Whether the order of the list has no meaning. */
  readonly isSet?: boolean;
  /** Why the setting should no longer be used, and what to use instead. */
  readonly deprecated?: string;
}

/** Rows by field name, as in `fieldShapes()`. */
export type FieldRows = Readonly<Record<string, Field>>;

/** The shape of a request and the rows of its fields. */
export interface FieldTable extends Shaped {
  /** One row for each field, at every depth. */
  readonly fields: FieldRows;
}

/** Returns the row of the field at a path; an empty row if the table does not have it. */
export function fieldAt(request: FieldTable, path: Path): Field {
  const name = fieldNameOf(request, path);
  return (name !== undefined && Object.hasOwn(request.fields, name) ? request.fields[name] : undefined) ?? {};
}
