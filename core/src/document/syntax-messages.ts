import * as l10n from '@vscode/l10n';
import type { ParseErrorCode } from 'jsonc-parser';
import type { BracketProblem } from './brackets.ts';

/** The kind of a syntax error: the parser's code, a wrong bracket, a name without quotes, or a wrong character. */
export type SyntaxErrorKind =
  ParseErrorCode | BracketProblem['kind'] | 'name' | ':' | ',' | '"' | '""' | 'inner "' | '#' | undefined;

const expectedName = (): string => l10n.t('Expected a property name in double quotes.');

// The numbers are the values of jsonc-parser's ParseErrorCode, a const enum that exists only in its type declarations.
const messages: Readonly<Record<string, () => string>> = {
  1: () => l10n.t('Invalid value. Write a string in double quotes, a number, true, false or null.'),
  2: () => l10n.t('Invalid number.'),
  3: expectedName,
  4: () => l10n.t('Expected a value.'),
  5: () => l10n.t('Expected a colon after the property name.'),
  6: () => l10n.t('Expected a comma.'),
  7: () => l10n.t('Expected a closing brace }.'),
  8: () => l10n.t('Expected a closing bracket ].'),
  9: () => l10n.t('Unexpected text after the closing brace.'),
  11: () => l10n.t('Unterminated comment. Close it with */.'),
  12: () => l10n.t('Unterminated string. Close it with a double quote.'),
  13: () => l10n.t('Incomplete number.'),
  14: () => l10n.t('Invalid Unicode escape. Write \\u and four hexadecimal digits.'),
  15: () => l10n.t('Invalid escape sequence. Write \\\\ for a backslash.'),
  16: () => l10n.t('Invalid character in a string. Write it as an escape sequence.'),
  name: expectedName,
  'missing }': () => l10n.t('Expected a closing brace }.'),
  'missing ]': () => l10n.t('Expected a closing bracket ].'),
  'missing {': () => l10n.t('Expected an opening brace {.'),
  'missing [': () => l10n.t('Expected an opening bracket [.'),
  'unexpected }': () => l10n.t('Unexpected closing brace }.'),
  'unexpected ]': () => l10n.t('Unexpected closing bracket ].'),
  'unclosed {': () => l10n.t('This brace { is never closed.'),
  'unclosed [': () => l10n.t('This bracket [ is never closed.'),
  '"': () => l10n.t('Unexpected double quote. Remove it.'),
  '""': () => l10n.t('Unexpected double quotes. Remove them.'),
  'inner "': () => l10n.t('This double quote ends the string. Remove it, or write \\".'),
  ',': () => l10n.t('Unexpected comma. Remove it.'),
  '#': () => l10n.t('Comments begin with //, not with #.'),
  ':': () => l10n.t('Unexpected colon. The opening brace { might be missing before it.'),
};

/** Returns the message for a syntax error. */
export function syntaxMessage(kind: SyntaxErrorKind): string {
  return messages[String(kind)]?.() ?? l10n.t('Invalid JSON.');
}
