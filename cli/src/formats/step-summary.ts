import { joinLines } from '#core/text';
import { bySeverity, countOf, summarize } from '../check/report.ts';
import { pathFrom, type Format } from './format.ts';
import { MAX_SUMMARY_CHARACTERS } from '../output/step-summary.ts';
import { visible } from '../output/visible.ts';

/** The summary of a step in GitHub Actions: a table in Markdown. */
export const stepSummary: Format = (report, { cwd, env }) => {
  const root = env['GITHUB_WORKSPACE'] ?? cwd;
  const failures = report.failures.map(
    ({ file, message }) => `| error | ${escapeCell(pathFrom(root, file))} | | ${escapeCell(message)} |\n`,
  );
  const rows = bySeverity(report).map(({ file, diagnostic: { severity, code, message, start } }) => {
    const place = `${pathFrom(root, file.file)}:${start.line}`;
    return `| ${severity} | ${escapeCell(place)} | ${code} | ${escapeCell(message)} |\n`;
  });
  const all = [...failures, ...rows];
  let length = 0;
  const shown = all.filter((row) => (length += row.length) <= MAX_SUMMARY_CHARACTERS);
  const omitted = all.length - shown.length;
  const table =
    all.length === 0 ? '' : `\n| severity | place | code | message |\n| --- | --- | --- | --- |\n${shown.join('')}`;
  return `### userpool check\n\n${summarize(report)}\n${table}${omitted > 0 ? `\n${countOf(omitted, 'row')} omitted.\n` : ''}`;
};

/** Escapes text so that Markdown shows it unchanged. */
function escapeCell(text: string): string {
  return visible(joinLines(text)).replace(/[\\`*_{}[\]()<>#+!|~&@]/g, (character) => `&#${character.charCodeAt(0)};`);
}
