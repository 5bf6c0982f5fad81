import type { Rule } from '../diagnostics/rules/rule.ts';
import type { Form, ReadText } from '../convert/index.ts';
import type { StructureCheck } from '../diagnostics/types/index.ts';
import type { Snippet } from '../editor/json-schema/json-schema.ts';
import type { JsonValue } from '../json/index.ts';
import type { FieldTable } from './field.ts';

/** One AWS request: its shape, and what is known about each of its fields. */
export interface RequestSpec extends FieldTable {
  /** The API operation, such as `UpdateUserPool`. */
  readonly operation: string;
  /** The member names of each object in the order in which completion offers them, by the object's field name. */
  readonly order: Readonly<Record<string, readonly string[]>>;
  /** The checks behind the codes of the field table. */
  readonly checks: readonly StructureCheck[];
  readonly rules: readonly Rule[];
  /** Returns whether a rule reports a top-level member, so that it is not reported as unknown. */
  readonly isReportedByRule: (name: string) => boolean;
  /** Returns the other format that a value is in; undefined for a request. */
  readonly formOf: (value: JsonValue, readText?: ReadText) => Form | undefined;
  /** What a file with this request is, as a title for other tools and as a sentence for users. */
  readonly title: string;
  readonly description: () => string;
  /** Whole files to begin with. */
  readonly templates: () => readonly Snippet[];
  /** Returns further facts for the hover of a field, each with its label, as Markdown. */
  readonly factsOf: (fieldName: string) => readonly (readonly [label: string, text: string])[];
  /** Returns a sentence about one value of a field, as Markdown; empty where there is nothing to say. */
  readonly noteOnValue: (fieldName: string, value: string) => string;
  /** The texts of further tables, which are translated where they are shown. */
  readonly tableTexts: readonly string[];
}

/** Returns an object's member names in the order in which completion offers them. @param object its field name */
export function usefulOrder(request: RequestSpec, object: string): readonly string[] {
  return (Object.hasOwn(request.order, object) ? request.order[object] : undefined) ?? [];
}
