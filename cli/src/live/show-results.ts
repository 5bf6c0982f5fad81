import type { Context } from '../command.ts';
import type { Output } from '../output/output.ts';
import { appendStepSummary, toCodeBlock } from '../output/step-summary.ts';

/** The result of a file or a pool, as text for people. */
export interface ResultText {
  readonly text: string;
  readonly isFailure: boolean;
}

/**
 * Writes results to stdout, and to the summary of the step in GitHub Actions. Failures are part of the results, so that
 * they are also in a copy of the output.
 * @param counts the last line, which counts the results; undefined if there is only one
 */
export function showResults(
  command: string,
  results: readonly ResultText[],
  counts: string | undefined,
  context: Context,
): void {
  const { output } = context;
  const format = (error: string): string =>
    joinResults([
      ...results.map(({ text, isFailure }) => (isFailure ? `${error} ${text}` : text)),
      ...(counts === undefined ? [] : [counts]),
    ]);
  output.result(format(output.paint('red', 'error:')));
  appendStepSummary(`### userpool ${command}\n\n${toCodeBlock(format('error:'))}\n`, context);
}

/** Writes the failures and the counts to stderr, if stdout contains JSON. */
export function showFailures(
  results: readonly ResultText[],
  counts: string | undefined,
  { failure, note }: Output,
): void {
  for (const { text, isFailure } of results) if (isFailure) failure(text);
  if (counts !== undefined) note(counts);
}

/** Joins texts, with an empty line before and after those that have several lines. */
function joinResults(texts: readonly string[]): string {
  return texts.reduce((all, text, i) => {
    const isTight = !text.includes('\n') && !texts[i - 1]?.includes('\n');
    return `${all}${isTight ? '\n' : '\n\n'}${text}`;
  });
}
