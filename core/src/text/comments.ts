/**
 * Formats lines of text as line comments for a JSON file. Wraps long lines between words.
 */
export function toComments(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/[\r\n]+/g, ' '))
    .flatMap((line) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      // Continuation lines of a list item are indented further than the item.
      return wrap(line.trimStart()).map((part, i) => `// ${i === 0 ? indent : indent.repeat(2)}${part}\n`);
    })
    .join('');
}

const MAX_WIDTH = 90;

/** Breaks text into lines. A word that is longer than a line gets a line of its own. */
function wrap(text: string): readonly string[] {
  return text.match(new RegExp(`\\S.{0,${MAX_WIDTH - 2}}(?!\\S)|\\S+`, 'g')) ?? [];
}
