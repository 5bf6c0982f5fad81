import type { Rule } from '../diagnostics/rules/rule.ts';
import type { Form, ReadText } from '../convert/index.ts';
import type { StructureCheck } from '../diagnostics/types/index.ts';
import type { Snippet } from '../editor/json-schema/json-schema.ts';
import type { JsonValue } from '../json/index.ts';
import type { FieldTable } from './field.ts';

/** Whether a request updates or creates a live resource. */
export type RequestMode = 'update' | 'create';

/** An AWS request: its shape, fields, rules and descriptions. */
export interface RequestSpec extends FieldTable {
  /** The API operation, such as `UpdateUserPool`. */
  readonly operation: string;
  /**
   * Whether the request updates or creates a resource. For a new resource, there are no live values to use for omitted
   * settings.
   */
  readonly mode: RequestMode;
  /** The order in which completion offers an object's settings, by the object's field name. */
  readonly order: Readonly<Record<string, readonly string[]>>;
  /** The documentation for the codes in the field table. */
  readonly checks: readonly StructureCheck[];
  readonly rules: readonly Rule[];
  /** Whether a rule reports a top-level setting. If so, the setting is not reported as unknown as well. */
  readonly isReportedByRule: (name: string) => boolean;
  /**
   * Returns the format of a value that is not a request; undefined if it is a request. Absent if no other format can
   * be converted.
   */
  readonly formOf?: (value: JsonValue, readText?: ReadText) => Form | undefined;
  /** The title (for other tools) and description (for users) of files that contain this request. */
  readonly title: string;
  readonly description: () => string;
  readonly templates: () => readonly Snippet[];
  /** Returns additional facts for a field's hover, each with a label, in Markdown. */
  readonly factsOf: (fieldName: string) => readonly (readonly [label: string, text: string])[];
  /** Returns a sentence about one value of a field, in Markdown. Can be empty. */
  readonly noteOnValue: (fieldName: string, value: string) => string;
  /** Strings from other tables. They are translated when they are shown. */
  readonly tableTexts: readonly string[];
}

/**
 * Returns an object's settings in the order in which completion offers them.
 * @param object the object's field name
 */
export function usefulOrder(request: RequestSpec, object: string): readonly string[] {
  return (Object.hasOwn(request.order, object) ? request.order[object] : undefined) ?? [];
}
