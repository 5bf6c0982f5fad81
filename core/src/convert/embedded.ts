import { parseDocument } from '../document/index.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue } from '../json/index.ts';

/** Reads a document that is not JSON. @returns undefined if the text cannot be read or the reader is not loaded yet */
export type ReadText = (text: string) => JsonValue | undefined;

/**
 * Members with a template or the properties of a resource as text, in responses of CloudFormation and Cloud Control.
 */
const TEXT_MEMBERS: readonly string[] = ['TemplateBody', 'Properties'];

/** Members that contain such members. */
const PARENT_MEMBERS: readonly string[] = ['ResourceDescription', 'ResourceDescriptions', 'data'];

/** Parses the JSON or YAML that a value has as text; returns the identical value if there is none. */
export function withEmbedded(value: JsonValue, readText?: ReadText): JsonValue {
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    const read = items.map((item) => withEmbedded(item, readText));
    return read.some((item, i) => item !== items[i]) ? read : items;
  }
  if (!isJsonObject(value)) return value;
  const parsed = Object.fromEntries(
    [...TEXT_MEMBERS, ...PARENT_MEMBERS].flatMap((name): [string, JsonValue][] => {
      const member = memberOf(value, name);
      if (member === undefined) return [];
      const read = TEXT_MEMBERS.includes(name) ? parseObject(member, readText) : withEmbedded(member, readText);
      return read === undefined || read === member ? [] : [[name, read]];
    }),
  );
  return Object.keys(parsed).length === 0 ? value : { ...value, ...parsed };
}

function parseObject(text: JsonValue, readText: ReadText | undefined): JsonObject | undefined {
  if (typeof text !== 'string') return undefined;
  const { value, syntaxProblems } = parseDocument(text);
  const read = syntaxProblems.length === 0 ? value : readText?.(text);
  return isJsonObject(read) ? read : undefined;
}

/** Whether a file has a template as text that only a YAML reader can read. */
export function hasEmbeddedYaml(root: JsonObject): boolean {
  const body = memberOf(root, 'TemplateBody');
  return typeof body === 'string' && parseDocument(body).syntaxProblems.length > 0;
}
