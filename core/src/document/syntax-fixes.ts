import * as l10n from '@vscode/l10n';
import type { SyntaxErrorKind } from './syntax-messages.ts';
import type { SyntaxFix, TextRange } from './types.ts';

/** The title of a fix, and the text that replaces the problem's text; undefined if there is no certain fix. */
type Correction = readonly [title: string, content: string] | undefined;

const removeQuote = (): Correction => [l10n.t('Remove the double quote'), ''];

// For the numbers, see syntax-messages.ts.
const corrections: Readonly<Record<string, readonly ((written: string) => Correction)[]>> = {
  1: [(written) => changeTo(literalFor(written) ?? quote(written))],
  5: [(written) => [l10n.t('Insert a colon'), `${written}:`]],
  12: [closeString],
  15: [
    (written) => [
      l10n.t('Escape the backslash'),
      written.replaceAll(/\\(["\\/bfnrtu])|\\/g, (escape, valid) => (valid === undefined ? '\\\\' : escape)),
    ],
  ],
  name: [(written) => changeTo(quote(written))],
  'unexpected }': [(written) => [l10n.t('Remove {0}', written), '']],
  'unexpected ]': [(written) => [l10n.t('Remove {0}', written), '']],
  'missing comma': [(written) => [l10n.t('Insert a comma'), `${written},`]],
  '"': [removeQuote],
  '""': [() => [l10n.t('Remove the double quotes'), '']],
  'inner "': [removeQuote, () => [l10n.t('Escape the double quote'), '\\"']],
  ',': [() => [l10n.t('Remove the comma'), '']],
  '#': [() => changeTo('//')],
};

/** Returns the fixes of a syntax error. Its caller must check that the text is valid after each. */
export function fixSyntax(
  text: string,
  kind: SyntaxErrorKind | 'missing comma',
  { offset, length }: TextRange,
): readonly SyntaxFix[] {
  const written = text.slice(offset, offset + length);
  return (corrections[String(kind)] ?? []).flatMap((correct) => {
    const [title, content] = correct(written) ?? [];
    return title === undefined || content === undefined ? [] : [{ title, edit: { offset, length, content } }];
  });
}

const changeTo = (content: string | undefined): Correction =>
  content === undefined ? undefined : [l10n.t('Change to {0}', content), content];

/** The words of other languages for JSON's literals. */
const words: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['no', 'false'],
  ['none', 'null'],
  ['nil', 'null'],
]);

/** Returns the literal that is written in another way, in capitals or with its letters in the wrong order. */
function literalFor(written: string): string | undefined {
  const word = written.toLowerCase();
  return words.get(word) ?? ['true', 'false', 'null'].find((literal) => sorted(literal) === sorted(word));
}

const sorted = (word: string): string => word.split('').sort().join('');

/** Returns a word, or text in single quotes, as a string. */
function quote(written: string): string | undefined {
  const [, word, quoted] = /^(?:([A-Za-z_][\w.@-]*)|'([^'"\\]*)')$/.exec(written) ?? [];
  const content = word ?? quoted;
  return content === undefined ? undefined : `"${content}"`;
}

/**
 * Inserts the closing quote before the punctuation at the end of the line, unless the text seems to contain a comment,
 * which would become part of the string.
 */
function closeString(written: string): Correction {
  if (/(?<!:)\/[/*]/.test(written)) return undefined;
  let end = written.length;
  while (',]} \t'.includes(written.charAt(end - 1))) end--;
  return [l10n.t('Close the string'), `${written.slice(0, end)}"${written.slice(end)}`];
}
