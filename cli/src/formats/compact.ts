import { joinLines } from '#core/text';
import { allDiagnostics } from '../check/report.ts';
import { pathFrom, type Format } from './format.ts';
import { visible } from '../output/visible.ts';

/** For scripts and coding agents: one line per diagnostic, without colors, with the suggested fix in words. */
export const compact: Format = (report, { cwd }) =>
  allDiagnostics(report)
    .map(({ file, diagnostic: { start, severity, code, message, fix } }) => {
      const place = `${pathFrom(cwd, file.file)}:${start.line}:${start.column}`;
      const suggestion = fix === undefined ? '' : ` Fix: ${fix}.`;
      return `${visible(joinLines(`${place}: ${severity} ${code}: ${message}${suggestion}`))}\n`;
    })
    .join('');
