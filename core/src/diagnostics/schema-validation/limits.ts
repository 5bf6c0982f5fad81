import { wholePattern, type Limit } from '../../resources/field.ts';
import type { JsonValue } from '../../json/index.ts';
import { findRejectedCharacter } from './characters.ts';

/** Whether a value violates a limit. False for values of a type that the limit does not apply to. */
export function violates(limit: Limit, value: JsonValue): boolean {
  switch (limit.kind) {
    case 'range':
      return typeof value === 'number' && isOutside(value, limit);
    case 'length':
      return typeof value === 'string' && isOutside(countCharacters(value), limit);
    case 'count': {
      const entries = countEntries(value);
      return entries !== undefined && isOutside(entries, limit);
    }
    case 'pattern':
      return typeof value === 'string' && (value.length > MAX_MATCHED_LENGTH || !toRegExp(limit.pattern).test(value));
    case 'contains':
      // An empty string violates the length limit instead.
      return typeof value === 'string' && value !== '' && !limit.holds(value);
    case 'charset':
      return typeof value === 'string' && findRejectedCharacter(value) !== undefined;
  }
}

const isOutside = (n: number, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  n < min || n > max;

/**
 * No field with a pattern accepts longer strings, and matching some of the patterns against megabytes of text would
 * take minutes.
 */
const MAX_MATCHED_LENGTH = 4096;

const compiled = new Map<string, RegExp>();

function toRegExp(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (!expression) {
    expression = new RegExp(wholePattern(pattern), 'u');
    compiled.set(pattern, expression);
  }
  return expression;
}

/** Counts code points, as the service does, not bytes or UTF-16 code units. */
export function countCharacters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** Counts the entries of a list or an object. Returns undefined for any other value. */
export function countEntries(value: JsonValue): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}
