import { wholePattern, type Limit } from '../fields/index.ts';
import type { JsonValue } from '../json/index.ts';
import { nameOf, outsideCharset } from './characters.ts';

/**
 * What a value breaks of a limit, as the end of a sentence about it.
 * @returns undefined where it keeps the limit, or is of a type that the limit is not about
 */
export function breaks(limit: Limit, value: JsonValue): string | undefined {
  switch (limit.kind) {
    case 'range':
      if (typeof value !== 'number' || (value >= limit.min && value <= limit.max)) return undefined;
      return `must be between ${limit.min} and ${limit.max}; it is ${value}`;
    case 'length': {
      if (typeof value !== 'string') return undefined;
      const characters = charactersIn(value);
      if (characters >= limit.min && characters <= limit.max) return undefined;
      return characters < limit.min
        ? `must have at least ${plural(limit.min, 'character')}; it has ${characters}`
        : `may have at most ${plural(limit.max, 'character')}; it has ${characters}`;
    }
    case 'count': {
      const entries = countOf(value);
      if (entries === undefined || (entries >= limit.min && entries <= limit.max)) return undefined;
      return entries < limit.min
        ? `needs at least ${plural(limit.min, 'entry', 'entries')}; it has ${entries}`
        : `may have at most ${plural(limit.max, 'entry', 'entries')}; it has ${entries}`;
    }
    case 'pattern':
      if (typeof value !== 'string') return undefined;
      return value.length <= LONGEST_MATCHED && wholeMatch(limit.pattern).test(value)
        ? undefined
        : `must be ${limit.form}`;
    case 'contains':
      // What is wrong with an empty text is its length.
      return typeof value !== 'string' || value === '' || limit.holds(value) ? undefined : lacks(limit.placeholder);
    case 'charset': {
      const odd = typeof value === 'string' ? outsideCharset(value) : undefined;
      return odd === undefined ? undefined : `holds a character that the service may refuse: ${nameOf(odd)}`;
    }
  }
}

/** What the service replaces with a code. Another placeholder is an example, whose words are the user's. */
export const CODE_PLACEHOLDER = '{####}';

function lacks(placeholder: string): string {
  return placeholder === CODE_PLACEHOLDER
    ? `must contain ${placeholder}, where the service puts the code`
    : `must contain a link with words of its own, such as ${placeholder}`;
}

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
function charactersIn(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

function countOf(value: JsonValue): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}

function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
