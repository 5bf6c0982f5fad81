import type { ChosenSeverity } from '../diagnostics/index.ts';
import { editsOf, parseDocument, type TextEdit } from '../document/index.ts';

/**
 * Returns the edits that set the severity of a code in a configuration file. Keeps comments and layout.
 * @param text the file's text; empty for a new file
 * @returns undefined if the text has syntax errors, which edits could make worse
 */
export function severityEdits(text: string, code: string, severity: ChosenSeverity): TextEdit[] | undefined {
  const document = parseDocument(text);
  if (document.syntaxProblems.length > 0) return undefined;
  return editsOf(document, [{ kind: 'set', path: ['rules', code], value: severity }]);
}
