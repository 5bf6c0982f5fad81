import type { ParseErrorCode } from 'jsonc-parser';

// The numbers of jsonc-parser's ParseErrorCode, a const enum that its types only declare.
const messages: Readonly<Record<number, string>> = {
  1: 'This is not a JSON value. Write text in double quotes, or one of true, false, null or a number.',
  2: 'This is not a number as JSON writes it.',
  3: 'A member name in double quotes is expected here.',
  4: 'A value is expected here.',
  5: 'A colon is missing between the member name and its value.',
  6: 'A comma is missing between this and what stands before it.',
  7: 'A closing brace } is missing.',
  8: 'A closing bracket ] is missing.',
  9: 'Nothing may follow the closing brace of the pool.',
  11: 'This comment is not closed with */.',
  12: 'This text is not closed with a double quote.',
  13: 'This number is not complete.',
  14: 'A Unicode escape is a backslash, u and four hexadecimal digits.',
  15: 'This escape is not known to JSON. Write \\\\ for a backslash.',
  16: 'This character must be escaped in JSON text.',
};

/** What a syntax error means and what to write instead. */
export function syntaxMessage(code: ParseErrorCode): string {
  return messages[code] ?? 'This is not valid JSON.';
}
