import type { Severity } from '#core/diagnostics/types';
import { bySeverity, countOf } from '../check/report.ts';
import { pathFrom, type Format } from './format.ts';

const kinds: Readonly<Record<Severity, Kind>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

type Kind = 'error' | 'warning' | 'notice';

/** GitHub shows at most 10 annotations of each kind for a step. */
const MAX_OF_A_KIND = 10;

/** For GitHub Actions: workflow commands that create annotations, most severe first. */
export const github: Format = (report, { cwd, env }) => {
  const root = env['GITHUB_WORKSPACE'] ?? cwd;
  const annotations = bySeverity(report).map(({ file, diagnostic: { severity, code, message, start, end } }) => {
    const properties = {
      file: pathFrom(root, file.file),
      line: start.line,
      endLine: end.line,
      col: start.column,
      endColumn: end.column,
      title: code,
    };
    return { kind: kinds[severity], text: toCommand(kinds[severity], properties, message) };
  });
  const failures = report.failures.map(({ file, message }) => ({
    kind: 'error' as const,
    text: toCommand('error', { file: pathFrom(root, file) }, message),
  }));
  return describe([...failures, ...annotations]);
};

function describe(annotations: readonly { readonly kind: Kind; readonly text: string }[]): string {
  const shown = (['error', 'warning', 'notice'] as const).flatMap((kind) => {
    const ofKind = annotations.filter((annotation) => annotation.kind === kind);
    // Reserves one notice to report the number of omitted annotations.
    return ofKind.slice(0, kind === 'notice' ? MAX_OF_A_KIND - 1 : MAX_OF_A_KIND);
  });
  const omitted = annotations.length - shown.length;
  const lines = shown.map(({ text }) => text);
  if (omitted > 0) lines.push(toCommand('notice', {}, `${countOf(omitted, 'annotation')} omitted. See the log.`));
  return lines.map((line) => `${line}\n`).join('');
}

function toCommand(kind: Kind, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${kind}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
