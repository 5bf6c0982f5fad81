import type { Finding, Severity } from '../findings/index.ts';
import { isJsonObject, type JsonValue } from '../json/index.ts';
import { PoolView, rules, runRules } from '../rules/index.ts';
import { findStructureProblems } from '../structure/index.ts';

/** What a check may be given beside what it checks. */
export interface CheckOptions {
  /** Severities that the user wants, by code. What is not named keeps its own. */
  readonly severities?: Severities | undefined;
  /** Whether the value is all of a pool, as against a file, which may leave out what the live pool has. */
  readonly complete?: boolean;
  /** Is told of a rule that threw; that rule's findings are missing from the result. */
  readonly onRuleFailure?: (code: string, error: unknown) => void;
}

/** Severities by code; `off`: no finding. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/**
 * What is wrong with a request, by its structure and by the rules.
 * @param value a file's JSON value, or a completed request; undefined for an empty file
 */
export function findProblems(value: JsonValue | undefined, options: CheckOptions = {}): Finding[] {
  const { severities = {}, complete = false, onRuleFailure = () => undefined } = options;
  const view = new PoolView(isJsonObject(value) ? value : {}, complete);
  const findings = [...findStructureProblems(value), ...runRules(rules, view, onRuleFailure)];
  return withSeverities(findings, severities);
}

/** Findings with the severities that the user wants, and without those that are off. */
export function withSeverities<T extends Finding>(findings: readonly T[], severities: Severities): T[] {
  return findings.flatMap((finding) => {
    const severity = Object.hasOwn(severities, finding.code) ? severities[finding.code] : undefined;
    if (severity === 'off') return [];
    return severity === undefined ? finding : { ...finding, severity };
  });
}
