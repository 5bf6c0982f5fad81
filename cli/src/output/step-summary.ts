import type { Context } from '../command.ts';
import { describeFileError } from '../files/failure.ts';
import { appendText } from '../files/write-text.ts';

/** GitHub rejects a summary of more than 1 MiB. */
export const MAX_SUMMARY_CHARACTERS = 250_000;

/** Adds Markdown to the summary of the step. Does nothing outside of GitHub Actions. */
export function appendStepSummary(markdown: string, { env, output }: Context): void {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (env['GITHUB_ACTIONS'] !== 'true' || !file) return;
  try {
    appendText(file, markdown);
  } catch (error) {
    output.note(`The step summary could not be written. ${describeFileError(error)}`);
  }
}

/** Formats text as a code block in Markdown. No line of the text can end the block. */
export function toCodeBlock(text: string): string {
  const isCut = text.length > MAX_SUMMARY_CHARACTERS;
  const shown = isCut ? text.slice(0, text.lastIndexOf('\n', MAX_SUMMARY_CHARACTERS)) : text;
  const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}\n${isCut ? '\nThe rest is in the log of the step.\n' : ''}`;
}
