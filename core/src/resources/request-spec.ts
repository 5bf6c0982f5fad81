import type { Rule } from '../diagnostics/rules/rule.ts';
import type { Form, ReadText } from '../convert/index.ts';
import type { StructureCheck } from '../diagnostics/types/index.ts';
import type { Snippet } from '../editor/json-schema/json-schema.ts';
import type { JsonValue } from '../json/index.ts';
import type { FieldTable } from './field.ts';

/** Whether a request changes a live resource or creates one. */
export type RequestMode = 'update' | 'create';

/** One AWS request: its shape, the facts about its fields, its rules and its texts. */
export interface RequestSpec extends FieldTable {
  /** The API operation, such as `UpdateUserPool`. */
  readonly operation: string;
  /** Of a request that creates, an omitted setting is not set, and no live resource has a value for it. */
  readonly mode: RequestMode;
  /** The settings of each object in the order in which completion offers them, by the object's field name. */
  readonly order: Readonly<Record<string, readonly string[]>>;
  /** The documentation of the codes in the field table. */
  readonly checks: readonly StructureCheck[];
  readonly rules: readonly Rule[];
  /** Returns whether a rule reports a top-level setting, so that it is not reported as unknown. */
  readonly isReportedByRule: (name: string) => boolean;
  /** Returns the other format of a value; undefined for a request. */
  readonly formOf: (value: JsonValue, readText?: ReadText) => Form | undefined;
  /** Describes a file with this request: a title for other tools, and a sentence for users. */
  readonly title: string;
  readonly description: () => string;
  /** Templates for whole files. */
  readonly templates: () => readonly Snippet[];
  /** Returns more facts for the hover of a field, each with a label, in Markdown. */
  readonly factsOf: (fieldName: string) => readonly (readonly [label: string, text: string])[];
  /** Returns a sentence about one value of a field, in Markdown; may be empty. */
  readonly noteOnValue: (fieldName: string, value: string) => string;
  /** Texts of other tables, which are translated where they are shown. */
  readonly tableTexts: readonly string[];
}

/** Returns the settings of an object in the order in which completion offers them. @param object its field name */
export function usefulOrder(request: RequestSpec, object: string): readonly string[] {
  return (Object.hasOwn(request.order, object) ? request.order[object] : undefined) ?? [];
}
