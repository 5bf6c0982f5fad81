import type { Diagnostic } from 'vscode';

/** The parts of a diagnostic that determine the order. */
type Placed = Pick<Diagnostic, 'severity'> & {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
};

/** Returns the first of the most severe problems in a file. */
export function firstProblem<Problem extends Placed>(diagnostics: readonly Problem[]): Problem | undefined {
  const [first] = diagnostics.toSorted(
    (a, b) =>
      a.severity - b.severity ||
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character,
  );
  return first;
}
