import fc from 'fast-check';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Generates JSON objects that are at most a few levels deep. */
export const jsonObject: fc.Arbitrary<Record<string, Json>> = fc.letrec<{
  value: Json;
  object: Record<string, Json>;
}>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(fc.string({ maxLength: 6 }), fc.integer(), fc.boolean(), fc.constant(null)) as fc.Arbitrary<Json>,
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E', '__proto__', 'a b'), tie('value'), { maxKeys: 5 }),
})).object;

/** Returns the next random number for a layout decision. */
type Choice = () => number;

/**
 * Writes a value as JSON with comments in a random layout: numbered comments everywhere, properties on one line or on
 * many, trailing commas, and either line ending.
 */
export function writeWithRandomLayout(
  value: Json,
  choices: readonly number[],
  eol: string,
): { text: string; comments: string[] } {
  let at = 0;
  const choose: Choice = () => choices[at++ % choices.length] ?? 0;
  const comments: string[] = [];
  const comment = (): string => {
    const kind = choose() % 8;
    if (kind > 1) return '';
    const text = kind === 0 ? `// note ${comments.length} , } ]` : `/* note ${comments.length} , " */`;
    comments.push(text);
    return kind === 0 ? ` ${text}${eol}` : ` ${text} `;
  };
  const gap = (indent: string): string => (choose() % 3 === 0 ? ' ' : eol + indent) + comment();
  const write = (item: Json, indent: string): string => {
    if (typeof item !== 'object' || item === null) return JSON.stringify(item);
    const list = Array.isArray(item);
    const parts = list
      ? item.map((child) => write(child, `${indent}  `))
      : Object.entries(item).map(
          ([name, child]) => `${JSON.stringify(name)}${comment()}:${comment()} ${write(child, `${indent}  `)}`,
        );
    const body = parts
      .map(
        (part, i) => `${gap(`${indent}  `)}${part}${comment()}${i < parts.length - 1 || choose() % 5 === 0 ? ',' : ''}`,
      )
      .join('');
    return `${list ? '[' : '{'}${body}${gap(indent)}${list ? ']' : '}'}`;
  };
  return { text: comment() + write(value, '') + comment(), comments };
}
