import { parseDocument } from '../document/index.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue } from '../json/index.ts';

/** Reads a text that is not JSON. @returns undefined where it cannot be read, or has not been loaded yet */
export type ReadText = (text: string) => JsonValue | undefined;

/** Members that have a template or the properties of a resource as text, in answers of CloudFormation and Cloud Control. */
const TEXTS: readonly string[] = ['TemplateBody', 'Properties'];

/** Members that lead to them. */
const ON_THE_WAY: readonly string[] = ['ResourceDescription', 'ResourceDescriptions', 'data'];

/** The same value with the JSON or YAML parsed that it has as text; the very same where there is none. */
export function withEmbedded(value: JsonValue, readText?: ReadText): JsonValue {
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    const read = items.map((item) => withEmbedded(item, readText));
    return read.some((item, i) => item !== items[i]) ? read : items;
  }
  if (!isJsonObject(value)) return value;
  const parsed = Object.fromEntries(
    [...TEXTS, ...ON_THE_WAY].flatMap((name): [string, JsonValue][] => {
      const member = memberOf(value, name);
      if (member === undefined) return [];
      const read = TEXTS.includes(name) ? parsedObject(member, readText) : withEmbedded(member, readText);
      return read === undefined || read === member ? [] : [[name, read]];
    }),
  );
  return Object.keys(parsed).length === 0 ? value : { ...value, ...parsed };
}

function parsedObject(text: JsonValue, readText: ReadText | undefined): JsonObject | undefined {
  if (typeof text !== 'string') return undefined;
  const { value, syntaxProblems } = parseDocument(text);
  const read = syntaxProblems.length === 0 ? value : readText?.(text);
  return isJsonObject(read) ? read : undefined;
}

/** Whether a file has a template as text that only a reader of YAML can read. */
export function hasEmbeddedYaml(root: JsonObject): boolean {
  const body = memberOf(root, 'TemplateBody');
  return typeof body === 'string' && parseDocument(body).syntaxProblems.length > 0;
}
