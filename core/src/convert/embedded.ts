import { parseDocument } from '../document/index.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue } from '../json/index.ts';

/**
 * Parses text that is not JSON.
 * @returns undefined if the text is invalid or the parser is not loaded yet
 */
export type ReadText = (text: string) => JsonValue | undefined;

/**
 * Properties in CloudFormation and Cloud Control responses that contain a template, or a resource's properties, as
 * text.
 */
const TEXT_MEMBERS: readonly string[] = ['TemplateBody', 'Properties'];

/** Properties that contain objects with {@link TEXT_MEMBERS}. */
const PARENT_MEMBERS: readonly string[] = ['ResourceDescription', 'ResourceDescriptions', 'data'];

/** Parses JSON or YAML that a value contains as text. If there is none, returns the value itself. */
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

/** Whether a file contains a YAML template in a string. */
export function hasEmbeddedYaml(root: JsonObject): boolean {
  const body = memberOf(root, 'TemplateBody');
  return typeof body === 'string' && parseDocument(body).syntaxProblems.length > 0;
}
