import type { FileReport, Place, Report, ReportedDiagnostic } from '../check/report.ts';
import { pathFrom, type Format } from './format.ts';

/** The version of the format. It increases if a property is removed or its meaning changes. */
const FORMAT_VERSION = 1;

/** For programs: an array with an object for each file. docs/check-output.schema.json describes it. */
export const json: Format = (report, { cwd }) => {
  const toFile = ({ file, kind, isFixed, diagnostics }: FileReport): object => ({
    formatVersion: FORMAT_VERSION,
    file: pathFrom(cwd, file),
    kind,
    fixed: isFixed,
    diagnostics: diagnostics.map(toDiagnostic),
  });
  const toDiagnostic = (diagnostic: ReportedDiagnostic): object => {
    const { code, severity, message, path, fix, isFixable, related } = diagnostic;
    return {
      code,
      severity,
      message,
      path,
      ...toRange(diagnostic),
      ...(fix === undefined ? {} : { fix }),
      fixable: isFixable,
      related: related.map((one) => ({ file: pathFrom(cwd, one.file), message: one.message, ...toRange(one) })),
    };
  };
  return `${JSON.stringify([...report.files.map(toFile), ...failuresOf(report, cwd)], undefined, 2)}\n`;
};

function failuresOf({ failures }: Report, cwd: string): readonly object[] {
  return failures.map(({ file, message }) => ({
    formatVersion: FORMAT_VERSION,
    file: pathFrom(cwd, file),
    failure: message,
  }));
}

function toRange({ start, end }: Place): Place {
  return { start, end };
}
