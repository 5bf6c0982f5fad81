import type { Diagnostic } from 'vscode';

/** Returns the first of the most severe problems in a file. */
export function firstProblem(diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  const [first] = diagnostics.toSorted(
    (a, b) =>
      a.severity - b.severity ||
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character,
  );
  return first;
}
