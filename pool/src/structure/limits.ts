import type { Limit } from '../fields/index.ts';
import type { JsonValue } from '../json/index.ts';

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
      const characters = Array.from(value).length;
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
      return typeof value !== 'string' || limit.holds(value) ? undefined : `must contain ${limit.placeholder}`;
    case 'charset': {
      if (typeof value !== 'string') return undefined;
      const odd = outsideCharset.exec(value)?.[0];
      return odd === undefined ? undefined : `holds a character that the service may refuse: ${nameOf(odd)}`;
    }
  }
}

// Letters, marks, symbols, numbers, punctuation and the white space of Java's \s, which is ASCII only.
const outsideCharset = /[^\p{L}\p{M}\p{S}\p{N}\p{P} \t\n\v\f\r]/u;

/** No field with a pattern takes a longer text; on one of megabytes some patterns would take minutes. */
const LONGEST_MATCHED = 4096;

const compiled = new Map<string, RegExp>();

/** The service's pattern for the whole value. Java's \s, unlike JavaScript's, is ASCII white space only. */
function wholeMatch(pattern: string): RegExp {
  let expression = compiled.get(pattern);
  if (!expression) {
    expression = new RegExp(`^(?:${pattern.replaceAll('\\s', ' \\t\\n\\v\\f\\r')})$`, 'u');
    compiled.set(pattern, expression);
  }
  return expression;
}

function countOf(value: JsonValue): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
