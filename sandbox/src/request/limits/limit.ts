import * as patterns from './patterns.ts';

/** What the service model says about one member's value. */
export interface Limit {
  /** Smallest and largest number. */
  readonly range?: readonly [number, number];
  /** Fewest and most characters of a string, or items of a list. */
  readonly length?: readonly [number, number];
  /** The service's own regular expression for the whole value. */
  readonly pattern?: string;
  /** What all of a value that fits the pattern also fits. Looked at first: the pattern alone can take minutes. */
  readonly alphabet?: string;
  /** The values allowed. */
  readonly oneOf?: readonly string[];
  /** About each item of a list. */
  readonly items?: Limit;
  /** About each key of a map. */
  readonly keys?: Limit;
  /** About each value of a map. */
  readonly entries?: Limit;
}

/** One condition of a limit, in the words that the service has for it. */
export interface Condition {
  readonly text: string;
  holds(value: unknown): boolean;
}

/** The conditions that a limit puts on the value itself, in the order in which the service lists them. */
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

function atMost(what: string, most: number, measure: (value: unknown) => number): Condition {
  return { text: `Member must have ${what} less than or equal to ${most}`, holds: (value) => measure(value) <= most };
}

function atLeast(what: string, least: number, measure: (value: unknown) => number): Condition {
  return {
    text: `Member must have ${what} greater than or equal to ${least}`,
    holds: (value) => measure(value) >= least,
  };
}

/** Characters are Unicode code points: 134 Japanese letters and `{####}` fit into 140 (recorded by Terraform's tests). */
function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : Array.from(String(value)).length;
}

/** The service's expressions are Java's, where `\s` is ASCII white space only; they match the whole value. */
function compile(pattern: string): RegExp {
  const dotAll = pattern.startsWith('(?s)');
  const source = pattern.replaceAll('(?s)', '').replaceAll('\\s', '\\t\\n\\v\\f\\r ');
  return new RegExp(`^(?:${source})$`, dotAll ? 'su' : 'u');
}
