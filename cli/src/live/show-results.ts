import type { Context } from '../command.ts';
import type { Output } from '../output/output.ts';
import { appendStepSummary, toCodeBlock } from '../output/step-summary.ts';

/** The result of a file or a pool, as text for people. */
export interface ResultText {
  readonly text: string;
  readonly isFailure: boolean;
}

/**
 * Writes results to stdout, and to the summary of the step in GitHub Actions. Failures are included in the results, so
 * that they are not lost if the output is copied or redirected.
 * @param ending the last lines, such as the counts of the results
 */
export function showResults(
  command: string,
  results: readonly ResultText[],
  ending: readonly string[],
  context: Context,
): void {
  const { output } = context;
  const format = (error: string): string =>
    joinResults([...results.map(({ text, isFailure }) => (isFailure ? `${error} ${text}` : text)), ...ending]);
  output.result(format(output.paint('red', 'error:')));
  appendStepSummary(`### userpool ${command}\n\n${toCodeBlock(format('error:'))}\n`, context);
}

/** Writes the failures and the last lines to stderr, if stdout contains JSON. */
export function showFailures(
  results: readonly ResultText[],
  ending: readonly string[],
  { failure, note }: Output,
): void {
  for (const { text, isFailure } of results) if (isFailure) failure(text);
  for (const line of ending) note(line);
}

/** Joins strings, with an empty line before and after those that have several lines. */
function joinResults(texts: readonly string[]): string {
  return texts.reduce((all, text, i) => {
    const isTight = !text.includes('\n') && !texts[i - 1]?.includes('\n');
    return `${all}${isTight ? '\n' : '\n\n'}${text}`;
  });
}
