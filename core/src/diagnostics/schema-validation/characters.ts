import * as l10n from '@vscode/l10n';

/**
 * The characters that the service takes in an email: letters, marks, symbols, numbers, punctuation and the white space
 * of Java's \s, which is ASCII only. Source: the patterns of the service's model.
 */
const outside = /[^\p{L}\p{M}\p{S}\p{N}\p{P} \t\n\v\f\r]/u;
const everyOutside = new RegExp(outside, 'gu');
/** Most texts have nothing else, and need not wait for the tables of Unicode to be compiled. */
const onlyPlain = /^[\t-\r -~]*$/;

/** The first character of a text that the service rejects in an email. */
export function outsideCharset(text: string): string | undefined {
  return onlyPlain.test(text) ? undefined : outside.exec(text)?.[0];
}

/** A character's number, with its name where people meet it: `U+00A0 (no-break space)`. */
export function nameOf(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = characterNames.get(character);
  return name === undefined ? number : `${number} (${l10n.t(name)})`;
}

/** Names of characters, which are translated where they are told. */
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

/** The text with plain spaces and line breaks in place of other ones, and without what nobody sees. */
export function inPlainCharacters(text: string): string {
  return text.replace(everyOutside, (character) => {
    if (/[\p{Zl}\p{Zp}\u0085]/u.test(character)) return '\n';
    if (/\p{Zs}/u.test(character)) return ' ';
    return /[\p{Cf}\p{Cc}]/u.test(character) ? '' : character;
  });
}

/** The same HTML text with such characters written as entities; those that no entity may stand for go. */
export function inEntities(html: string): string {
  return html.replace(everyOutside, (character) => {
    if (/[\p{Cc}\ufeff]/u.test(character)) return '';
    return /\p{Cs}/u.test(character) ? character : `&#${character.codePointAt(0) ?? 0};`;
  });
}

/** Whether a text has tags. */
export function isHtml(text: string): boolean {
  return /<[a-z!/]/i.test(text);
}
