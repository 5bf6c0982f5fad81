import { allDiagnostics, countOf, summarize, type FileReport, type ReportedDiagnostic } from '../check/report.ts';
import type { Severity } from '#core/diagnostics/types';
import type { Style } from '../output/colour.ts';
import { pathFrom, type Format, type FormatContext } from './format.ts';
import { visible } from '../output/visible.ts';

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' };

/** For people: diagnostics grouped by file, with colors and a summary. */
export const stylish: Format = (report, context) => {
  const { paint } = context;
  const diagnostics = allDiagnostics(report).map(({ diagnostic }) => diagnostic);
  if (diagnostics.length === 0) return '';
  const files = report.files.filter((file) => file.diagnostics.length > 0);
  const fixable = diagnostics.filter(({ isFixable }) => isFixable).length;
  const hint = fixable === 0 ? [] : [`${countOf(fixable, 'problem')} can be fixed with --fix.`];
  const style = diagnostics.some(({ severity }) => severity === 'error') ? 'red' : 'yellow';
  const summary = [summarize(report), ...hint].map((line) => paint(style, line));
  return `${[...files.map((file) => describeFile(file, context)), ...summary].join('\n')}\n`;
};

function describeFile({ file, diagnostics }: FileReport, { cwd, paint }: FormatContext): string {
  const width = Math.max(...diagnostics.map((diagnostic) => locationOf(diagnostic).length));
  const labelWidth = Math.max(...diagnostics.map(({ severity }) => severity.length));
  const lines = diagnostics.map((diagnostic) => {
    const { severity, code, message } = diagnostic;
    const location = locationOf(diagnostic).padStart(width);
    const label = severity.padEnd(labelWidth);
    const [first = '', ...rest] = visible(message).split('\n');
    const indent = ' '.repeat(width + label.length + 6);
    return [
      `  ${paint('dim', location)}  ${paint(styles[severity], label)}  ${first}  ${paint('dim', code)}`,
      ...rest.map((line) => `${indent}${line}`),
    ].join('\n');
  });
  return `${paint('underline', visible(pathFrom(cwd, file)))}\n${lines.join('\n')}\n`;
}

function locationOf({ start }: ReportedDiagnostic): string {
  return `${start.line}:${start.column}`;
}
