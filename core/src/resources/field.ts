import type { ArnKind } from '../aws/arns/index.ts';
import type { Evidence, Severity } from '../diagnostics/types/index.ts';
import type { JsonValue, Path } from '../json/index.ts';
import { fieldNameOf, type Shaped } from './shape.ts';

/**
 * A limit that the service states for a field. Strings are counted in characters (code points), as the service does.
 *
 * - `range`: a number's least and greatest value
 * - `length`: a string's least and greatest number of characters
 * - `count`: a list's or map's least and greatest number of entries
 * - `pattern`: a regular expression for the whole value, in the form the service writes it (Java); `message` says in a
 *   sentence what must be so of the member {0}, `form` in a few words, where nothing else of the field does
 * - `contains`: a placeholder that the text must hold; `holds` tests for it, `insert` puts it in and says so as a command
 * - `charset`: characters that the text may consist of
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

/** The limit of a text's length. */
export type LengthLimit = Limit & { readonly kind: 'length' };

/** What the service does with a setting that a request leaves out, and how well that is known. */
export interface Omission {
  readonly effect: 'kept' | 'reset' | 'unknown';
  readonly evidence: Evidence;
  /** The effect, as the end of a sentence that begins "Left out of a request:". */
  readonly text: string;
  /**
   * Why sending the setting back as the pool has it is not known to be safe, as a sentence for the user; undefined where
   * it is safe. Without this member it always is.
   * @param described the value in the pool's description
   */
  readonly notSafeToSend?: (described: JsonValue) => string | undefined;
}

/** A fact that is worth knowing beside a member, and no mistake: no check speaks of it. */
export interface Note {
  /** Stable, kebab-case, as the codes of checks are. */
  readonly id: string;
  /** One or two sentences, as Markdown. */
  readonly text: string;
}

/** What is known about one member of the request besides its shape. */
export interface Field {
  /** What the member is, as Markdown, where AWS's own text says nothing, too little or what is not so. */
  readonly summary?: string;
  /**
   * What each value of a fixed set does, as Markdown; of a list, each value of its items. The most useful one first:
   * they are offered in this order. True and false are `true` and `false`.
   */
  readonly values?: Readonly<Record<string, string>>;
  /** Values of the set that are not offered, because they have no use here. */
  readonly notOffered?: readonly string[];
  /** A value to start from where a new pool has none. */
  readonly starter?: string;
  readonly notes?: readonly Note[];
  /**
   * What a push does with the member where the file leaves it out and the pool has it: `keep` sends the pool's value;
   * `remove` sends none, because within its structure absence is a value of its own (a trigger, a tag, an address).
   * Default: keep.
   */
  readonly leftOut?: 'keep' | 'remove';
  /** What a pool has that never set it. A member that has none keeps the pool's value when the rest is reset. */
  readonly default?: JsonValue;
  /** The default is to be absent, and leaving the member out is the way to say so. */
  readonly absentByDefault?: boolean;
  /** An empty object or list means the same as none. */
  readonly emptyIsNone?: boolean;
  /** What the service does with the member where a request leaves it out; from the table of omissions. */
  readonly omission?: Omission;
  readonly limits?: readonly Limit[];
  /** The sort of ARN that the member takes. */
  readonly arn?: ArnKind;
  /** For a map: limits of its keys. */
  readonly keyLimits?: readonly LengthLimit[];
  /** The code of the diagnostic where this required member is missing. Default: required-member. */
  readonly requiredCode?: string;
  /** The message of that diagnostic, where it says more than that the member is missing. */
  readonly requiredMessage?: string;
  /** A list whose order means nothing. */
  readonly isSet?: boolean;
  /** Why the member should no longer be used, and what to use in its place. */
  readonly deprecated?: string;
}

/** Rows by field name, as `fieldShapes()` has them. */
export type FieldRows = Readonly<Record<string, Field>>;

/** A request as far as its shape and the rows of its fields go. */
export interface FieldTable extends Shaped {
  /** One row for each field, at every depth. */
  readonly fields: FieldRows;
}

/** Returns what is known about the field at a path; an empty row for one that the table does not have. */
export function fieldAt(request: FieldTable, path: Path): Field {
  const name = fieldNameOf(request, path);
  return (name !== undefined && Object.hasOwn(request.fields, name) ? request.fields[name] : undefined) ?? {};
}
