import type { Log, PhysicalLocation, ReportingDescriptor, Result, Notification } from 'sarif';
import { checksOf } from '#core/diagnostics';
import type { Check, Evidence, Severity } from '#core/diagnostics/types';
import { kinds } from '#core/resources';
import { allDiagnostics, STDIN, type Place } from '../check/report.ts';
import { fingerprints } from './fingerprints.ts';
import { pathFrom, type Format } from './format.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** GitHub's names for the severity and the precision of a rule. */
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
};
const precisions: Readonly<Record<Evidence, string>> = {
  measured: 'very-high',
  documented: 'high',
  reported: 'medium',
  inferred: 'low',
};

/** The base URI of all paths. The program that reads the report defines it. */
const ROOT = '%SRCROOT%';

/** For code scanning: SARIF 2.1.0, with the documentation of all rules. */
export const sarif: Format = (report, { cwd, env, version, explain }) => {
  const root = env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'] ?? cwd;
  const checks = allChecks();
  const codes = checks.map(({ code }) => code);
  const all = allDiagnostics(report);
  const ids = fingerprints(all, root);
  const results = all.map(({ file, diagnostic }, i): Result => ({
    ruleId: diagnostic.code,
    ruleIndex: codes.indexOf(diagnostic.code),
    level: levels[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [{ physicalLocation: toLocation(root, file.file, diagnostic) }],
    relatedLocations: diagnostic.related.map((related, id) => ({
      id,
      message: { text: related.message },
      physicalLocation: toLocation(root, related.file, related),
    })),
    partialFingerprints: { primaryLocationLineHash: `${ids[i]?.slice(0, 32) ?? ''}:1` },
    properties: { kind: file.kind },
  }));
  const notifications = report.failures.map(({ file, message }): Notification => ({
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: toArtifact(root, file) } }],
  }));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'userpool',
            semanticVersion: version,
            rules: checks.map((check) => toRule(check, explain(check.code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

/** Returns the checks of all kinds, one for each code. */
function allChecks(): readonly Check[] {
  const checks = kinds.flatMap(({ requests }) => Object.values(requests)).flatMap(checksOf);
  return [...new Map(checks.toReversed().map((check) => [check.code, check])).values()].reverse();
}

function toRule(
  { code, severity, title, why, evidence, source }: Check,
  help: string | undefined,
): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: `${title}. ${why}` },
    help: { text: `${title}. ${why}`, ...(help === undefined ? {} : { markdown: help }) },
    helpUri: source,
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ['cognito'],
      precision: precisions[evidence],
      'problem.severity': problemSeverities[severity],
    },
  };
}

function toLocation(root: string, file: string, { start, end }: Place): PhysicalLocation {
  return {
    artifactLocation: toArtifact(root, file),
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

function toArtifact(root: string, file: string): { uri: string; uriBaseId?: string } {
  const uri = pathFrom(root, file).split('/').map(encodeURIComponent).join('/');
  return file === STDIN ? { uri } : { uri, uriBaseId: ROOT };
}
