import type { LocatedDiagnostic } from '#core/diagnostics';
import type { Diagnostic } from '#core/diagnostics/types';
import { formatPath } from '#core/json';
import { firstLine } from '#core/text';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { placesIn } from '../check/to-reported.ts';

/** A diagnostic with its line and column in the file, such as `3:14`, if they are known. */
export type PlacedDiagnostic = Diagnostic & { readonly at?: string | undefined };

/** Adds lines and columns to diagnostics. @param text the text that the diagnostics are about */
export function withPlaces(
  diagnostics: readonly (Diagnostic | LocatedDiagnostic)[],
  text: string,
): readonly PlacedDiagnostic[] {
  const placeOf = placesIn(TextDocument.create('', '', 0, text));
  return diagnostics.map((diagnostic) => {
    if (!('range' in diagnostic)) return diagnostic;
    const { line, column } = placeOf(diagnostic.range).start;
    return { ...diagnostic, at: `${line}:${column}` };
  });
}

/**
 * Formats a diagnostic as a line: its setting, or its line and column if it is about the whole file, such as a syntax
 * error.
 */
export function diagnosticLine({ at, path, message, code }: PlacedDiagnostic): string {
  const place = path.length > 0 ? formatPath(path) : at;
  return `${place === undefined ? '' : `${place}: `}${firstLine(message)} (${code})`;
}

/** Describes why a file cannot be compared with a live pool. @param effect such as `nothing was pulled` */
export function describeUnreadable(diagnostics: readonly LocatedDiagnostic[], text: string, effect: string): string {
  const [first] = withPlaces(diagnostics, text);
  if (!first) return `The file has no valid UserPoolId, so ${effect}. Run \`userpool check\`.`;
  return `The file has an error, so ${effect}. ${first.at ?? ''}: ${firstLine(first.message)} (${first.code})`;
}
