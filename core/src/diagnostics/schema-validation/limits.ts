import { wholePattern, type Limit } from '../../resources/field.ts';
import type { JsonValue } from '../../json/index.ts';
import { outsideCharset } from './characters.ts';

/** Whether a value breaks a limit; false for one of a type that the limit is not about. */
export function breaks(limit: Limit, value: JsonValue): boolean {
  switch (limit.kind) {
    case 'range':
      return typeof value === 'number' && isOutside(value, limit);
    case 'length':
      return typeof value === 'string' && isOutside(charactersIn(value), limit);
    case 'count': {
      const entries = countOf(value);
      return entries !== undefined && isOutside(entries, limit);
    }
    case 'pattern':
      return typeof value === 'string' && (value.length > LONGEST_MATCHED || !wholeMatch(limit.pattern).test(value));
    case 'contains':
      // What is wrong with an empty text is its length.
      return typeof value === 'string' && value !== '' && !limit.holds(value);
    case 'charset':
      return typeof value === 'string' && outsideCharset(value) !== undefined;
  }
}

const isOutside = (n: number, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  n < min || n > max;

/** No field with a pattern takes a longer text; on one of megabytes some patterns would take minutes. */
const LONGEST_MATCHED = 4096;

const compiled = new Map<string, RegExp>();

function wholeMatch(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (!expression) {
    expression = new RegExp(wholePattern(pattern), 'u');
    compiled.set(pattern, expression);
  }
  return expression;
}

/** Code points: what the service counts, as against bytes or the units of UTF-16. */
export function charactersIn(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** How many entries a list or an object has; undefined for another value. */
export function countOf(value: JsonValue): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}
