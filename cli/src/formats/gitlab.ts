import type { Severity } from '#core/diagnostics/types';
import { joinLines } from '#core/text';
import { allDiagnostics } from '../check/report.ts';
import { fingerprints, sha256 } from './fingerprints.ts';
import { pathFrom, type Format } from './format.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** For GitLab's code quality reports. */
export const gitlab: Format = (report, { cwd, env }) => {
  const root = env['CI_PROJECT_DIR'] ?? cwd;
  const all = allDiagnostics(report);
  const ids = fingerprints(all, root);
  const issues = all.map(({ file, diagnostic: { code, severity, message, start, end } }, i) => ({
    check_name: code,
    description: joinLines(message),
    severity: severities[severity],
    fingerprint: ids[i],
    location: { path: pathFrom(root, file.file), lines: { begin: start.line, end: end.line } },
  }));
  const failures = report.failures.map(({ file, message }) => ({
    check_name: 'unreadable-file',
    description: message,
    severity: 'blocker',
    fingerprint: sha256(pathFrom(root, file)),
    location: { path: pathFrom(root, file), lines: { begin: 1 } },
  }));
  return `${JSON.stringify([...issues, ...failures], undefined, 2)}\n`;
};
