import type { JsonValue } from '../json/index.ts';

/**
 * What a bare word stands for. Only what JSON writes the same is a number: of 012, 1.10 and 1e3 the reader of a setting
 * knows what is meant, and an account id must keep its zeros.
 */
export function plainValue(text: string): JsonValue {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  const number = /^-?\d/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) && String(number) === text ? number : text;
}

/**
 * A value under one of the short tags of CloudFormation, in the long form: `!Ref x` is `{ "Ref": "x" }`, `!Sub x` is
 * `{ "Fn::Sub": "x" }`.
 * @param tag undefined where a node has none
 * @returns undefined for any other tag, which says nothing about a value in JSON
 */
export function inLongForm(tag: string | undefined, value: JsonValue): JsonValue | undefined {
  const name = /^!([A-Z]\w*)$/.exec(tag ?? '')?.[1];
  if (name === undefined) return undefined;
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name === 'GetAtt' && typeof value === 'string') return { 'Fn::GetAtt': attributeOf(value) };
  return { [`Fn::${name}`]: value };
}

/** The name of a resource and its attribute, which may have dots of its own. */
function attributeOf(text: string): JsonValue {
  const dot = text.indexOf('.');
  return dot < 0 ? text : [text.slice(0, dot), text.slice(dot + 1)];
}
