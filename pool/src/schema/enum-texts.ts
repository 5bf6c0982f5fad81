/**
 * Reads what is said about each value of an enum out of AWS's texts. They give it as a definition list (the value in
 * bold on a line of its own), as bullets (`VALUE` - text), or in sentences that name that value and no other.
 * @param sources texts, the nearest to the member first; the first that speaks of a value is taken
 * @returns Markdown by value; a value that no text speaks of is missing
 */
export function readEnumTexts(values: readonly string[], sources: readonly string[]): ReadonlyMap<string, string> {
  const texts = values.map((value) => [value, textOf(value, values, sources)] as const);
  return new Map(texts.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function textOf(value: string, values: readonly string[], sources: readonly string[]): string | undefined {
  for (const source of sources) {
    const text = definitionOf(value, values, source) ?? bulletOf(value, source) ?? sentencesOf(value, values, source);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Everything from a bold value to the next one belongs to it. */
function definitionOf(value: string, values: readonly string[], text: string): string | undefined {
  const paragraphs = text.split('\n\n');
  const heading = (paragraph: string) => /^\*\*(.+)\*\*$/.exec(paragraph)?.[1]?.replaceAll('\\', '');
  const start = paragraphs.findIndex((paragraph) => heading(paragraph) === value);
  if (start < 0) return undefined;
  const length = paragraphs.slice(start + 1).findIndex((paragraph) => values.includes(heading(paragraph) ?? ''));
  return paragraphs.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n\n');
}

function bulletOf(value: string, text: string): string | undefined {
  return new RegExp(`^- \`${value}\` [-–] (.+)$`, 'm').exec(text)?.[1];
}

function sentencesOf(value: string, values: readonly string[], text: string): string | undefined {
  const names = (sentence = '', one: string) => sentence.includes(`\`${one}\``);
  const isAbout = (sentence = '') =>
    names(sentence, value) &&
    !values.some((other) => other !== value && names(sentence, other)) &&
    !sentence.startsWith('Defaults to');
  const sentences = text
    .split('\n\n')
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?])\s+(?=[A-Z`])/))
    .filter((sentence, i, all) => isAbout(sentence) || (sentence.includes('this value') && isAbout(all[i - 1])));
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
