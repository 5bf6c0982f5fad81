import * as l10n from '@vscode/l10n';
import type { ParseErrorCode } from 'jsonc-parser';

// The numeric values of jsonc-parser's ParseErrorCode, a const enum that exists only in its type declarations.
const messages: Readonly<Record<number, () => string>> = {
  1: () => l10n.t('This is not a JSON value. Write text in double quotes, or one of true, false, null or a number.'),
  2: () => l10n.t('This is not a number as JSON writes it.'),
  3: () => l10n.t('A member name in double quotes is expected here.'),
  4: () => l10n.t('A value is expected here.'),
  5: () => l10n.t('A colon is missing between the member name and its value.'),
  6: () => l10n.t('A comma is missing between this and what stands before it.'),
  7: () => l10n.t('A closing brace } is missing.'),
  8: () => l10n.t('A closing bracket ] is missing.'),
  9: () => l10n.t('Nothing may follow the closing brace of the pool.'),
  11: () => l10n.t('This comment is not closed with */.'),
  12: () => l10n.t('This text is not closed with a double quote.'),
  13: () => l10n.t('This number is not complete.'),
  14: () => l10n.t('A Unicode escape is a backslash, u and four hexadecimal digits.'),
  15: () => l10n.t('This escape is not known to JSON. Write \\\\ for a backslash.'),
  16: () => l10n.t('This character must be escaped in JSON text.'),
};

/** Returns the message for a syntax error. */
export function syntaxMessage(code: ParseErrorCode): string {
  return messages[code]?.() ?? l10n.t('This is not valid JSON.');
}
