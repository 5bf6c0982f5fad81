import type { JsonValue } from '../json/index.ts';

/**
 * Returns the value of a plain scalar. Text becomes a number only if JavaScript would write the number in the same way.
 * 012, 1.10 and 1e3 stay strings, so account IDs keep their zeros.
 */
export function plainValue(text: string): JsonValue {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  const number = /^-?\d/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) && String(number) === text ? number : text;
}

/**
 * Expands the short form of a CloudFormation function: `!Ref x` becomes `{ "Ref": "x" }`, and `!Sub x` becomes
 * `{ "Fn::Sub": "x" }`.
 * @param tag the node's tag, if it has one
 * @returns undefined for other tags, which have no meaning in JSON
 */
export function expandShortForm(tag: string | undefined, value: JsonValue): JsonValue | undefined {
  const name = /^!([A-Z]\w*)$/.exec(tag ?? '')?.[1];
  if (name === undefined) return undefined;
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name === 'GetAtt' && typeof value === 'string') return { 'Fn::GetAtt': splitAttribute(value) };
  return { [`Fn::${name}`]: value };
}

/** Splits `Resource.Attribute` at the first dot. Attribute names can contain dots. */
function splitAttribute(text: string): JsonValue {
  const dot = text.indexOf('.');
  return dot < 0 ? text : [text.slice(0, dot), text.slice(dot + 1)];
}
