import type { JsonValue } from '../json/index.ts';

/**
 * Returns the value of a plain scalar. Only text in the notation of JSON is a number: 012, 1.10 and 1e3 are left to the
 * reader of a setting, and an account ID must keep its zeros.
 */
export function plainValue(text: string): JsonValue {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  const number = /^-?\d/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) && String(number) === text ? number : text;
}

/**
 * Expands a value with a short CloudFormation tag to the long form: `!Ref x` is `{ "Ref": "x" }`, `!Sub x` is
 * `{ "Fn::Sub": "x" }`.
 * @param tag undefined if the node has none
 * @returns undefined for any other tag, which has no meaning in JSON
 */
export function expandShortForm(tag: string | undefined, value: JsonValue): JsonValue | undefined {
  const name = /^!([A-Z]\w*)$/.exec(tag ?? '')?.[1];
  if (name === undefined) return undefined;
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name === 'GetAtt' && typeof value === 'string') return { 'Fn::GetAtt': splitAttribute(value) };
  return { [`Fn::${name}`]: value };
}

/** Splits the name of a resource from its attribute, which may contain dots. */
function splitAttribute(text: string): JsonValue {
  const dot = text.indexOf('.');
  return dot < 0 ? text : [text.slice(0, dot), text.slice(dot + 1)];
}
