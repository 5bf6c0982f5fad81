import * as l10n from '@vscode/l10n';
import type { TextRange } from '../../document/index.ts';

/**
 * Returns a global pattern of the characters that the service does not accept in an email. The service accepts letters,
 * marks, symbols, numbers, punctuation and the white space that Java's \s matches, which is ASCII only. Source: the
 * patterns of the service's model. A function, because reading the Unicode tables would take a millisecond at startup.
 */
const everyRejected = (): RegExp => /[^\p{L}\p{M}\p{S}\p{N}\p{P} \t\n\v\f\r]/gu;
/** Matches plain ASCII text, which is always accepted. Testing this first avoids reading the Unicode tables. */
const onlyPlain = /^[\t-\r -~]*$/;

/** Returns the first character of a string that the service rejects in an email. */
export function findRejectedCharacter(text: string): string | undefined {
  return matchRejected(text)?.[0];
}

/** Returns the range of the first character of a string that the service rejects in an email. */
export function rangeOfRejectedCharacter(text: string): TextRange | undefined {
  const match = matchRejected(text);
  return match && { offset: match.index, length: match[0].length };
}

const matchRejected = (text: string): RegExpExecArray | undefined =>
  onlyPlain.test(text) ? undefined : (everyRejected().exec(text) ?? undefined);

/** Returns a character's code point, with its name if it is a common one: `U+00A0 (no-break space)`. */
export function describeCharacter(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = characterNames.get(character);
  return name === undefined ? number : `${number} (${l10n.t(name)})`;
}

/** English names of characters, translated when a message shows them. */
export const characterNames: ReadonlyMap<string, string> = new Map([
  ['\u00a0', 'no-break space'],
  ['\u00ad', 'soft hyphen'],
  ['\u2007', 'figure space'],
  ['\u2009', 'thin space'],
  ['\u200b', 'zero-width space'],
  ['\u200c', 'zero-width non-joiner'],
  ['\u200d', 'zero-width joiner'],
  ['\u200e', 'left-to-right mark'],
  ['\u200f', 'right-to-left mark'],
  ['\u2028', 'line separator'],
  ['\u2029', 'paragraph separator'],
  ['\u202f', 'narrow no-break space'],
  ['\u2060', 'word joiner'],
  ['\u3000', 'ideographic space'],
  ['\ufeff', 'byte order mark'],
]);

/** Replaces special spaces and line breaks with plain ones and removes invisible characters. */
export function toPlainCharacters(text: string): string {
  return text.replace(everyRejected(), (character) => {
    if (/[\p{Zl}\p{Zp}\u0085]/u.test(character)) return '\n';
    if (/\p{Zs}/u.test(character)) return ' ';
    return /[\p{Cf}\p{Cc}]/u.test(character) ? '' : character;
  });
}

/** Replaces rejected characters in HTML with entities. Removes characters that no entity may represent. */
export function toEntities(html: string): string {
  return html.replace(everyRejected(), (character) => {
    if (/[\p{Cc}\ufeff]/u.test(character)) return '';
    return /\p{Cs}/u.test(character) ? character : `&#${character.codePointAt(0) ?? 0};`;
  });
}

/** Whether a string has HTML tags. */
export function isHtml(text: string): boolean {
  return /<[a-z!/]/i.test(text);
}
