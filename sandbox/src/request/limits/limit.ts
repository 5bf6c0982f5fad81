import * as patterns from './patterns.ts';

/** The service model's constraints on a member's value. */
export interface Limit {
  readonly range?: readonly [number, number];
  /** The minimum and maximum length of a string or list. */
  readonly length?: readonly [number, number];
  /** The service's regular expression for the whole value. */
  readonly pattern?: string;
  /**
   * A simpler expression that matches everything that the pattern matches. Tested first, because matching the pattern
   * can take minutes.
   */
  readonly alphabet?: string;
  readonly oneOf?: readonly string[];
  readonly items?: Limit;
  readonly keys?: Limit;
  readonly entries?: Limit;
}

/** One condition of a limit, with the service's wording for it. */
export interface Condition {
  readonly text: string;
  holds(value: unknown): boolean;
}

/** Returns the conditions for the value itself, in the service's order. */
export function conditions({ range, length, pattern, alphabet = patterns.anyText, oneOf }: Limit): Condition[] {
  const found: Condition[] = [];
  if (range) found.push(atMost('value', range[1], Number), atLeast('value', range[0], Number));
  if (length) found.push(atMost('length', length[1], lengthOf), atLeast('length', length[0], lengthOf));
  if (pattern !== undefined) {
    const expressions = [alphabet, pattern].map(compile);
    const text = `Member must satisfy regular expression pattern: ${pattern}`;
    found.push({ text, holds: (value) => expressions.every((one) => one.test(String(value))) });
  }
  if (oneOf) {
    const text = `Member must satisfy enum value set: [${oneOf.join(', ')}]`;
    found.push({ text, holds: (value) => oneOf.includes(String(value)) });
  }
  return found;
}

function atMost(what: string, max: number, measure: (value: unknown) => number): Condition {
  return { text: `Member must have ${what} less than or equal to ${max}`, holds: (value) => measure(value) <= max };
}

function atLeast(what: string, min: number, measure: (value: unknown) => number): Condition {
  return {
    text: `Member must have ${what} greater than or equal to ${min}`,
    holds: (value) => measure(value) >= min,
  };
}

/**
 * Returns a length in Unicode code points: 134 Japanese characters and `{####}` fit into 140 (recorded by Terraform's
 * tests).
 */
function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : Array.from(String(value)).length;
}

/**
 * Compiles one of the service's Java expressions so that it matches only a whole value. In Java, `\s` matches only
 * ASCII white space.
 */
function compile(pattern: string): RegExp {
  const dotAll = pattern.startsWith('(?s)');
  const source = pattern.replaceAll('(?s)', '').replaceAll('\\s', '\\t\\n\\v\\f\\r ');
  return new RegExp(`^(?:${source})$`, dotAll ? 'su' : 'u');
}
