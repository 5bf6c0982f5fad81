import * as l10n from '@vscode/l10n';
import type { Diagnostic, Severity } from './types/index.ts';
import { isJsonObject } from '../json/index.ts';
import { kinds } from '../resources/index.ts';
import { checksOf } from './checks.ts';
import { findNearest } from './schema-validation/nearest.ts';

/** Severities by code. `off` turns off the diagnostic. */
export type Severities = Readonly<Record<string, ChosenSeverity>>;

/** The severity that a user may set for a code. */
export type ChosenSeverity = Severity | 'off';

/** Every {@link ChosenSeverity}, from least to most severe. */
export const chosenSeverities: readonly ChosenSeverity[] = ['off', 'hint', 'information', 'warning', 'error'];

/**
 * The codes whose severity is fixed, because text that cannot be read, or that would be changed when it is sent, is
 * never sent.
 */
const FIXED: readonly string[] = ['json-syntax', 'inexact-number'];

/** Whether the severity of a code is fixed. Such a diagnostic cannot be ignored either. */
export function isFixed(code: string): boolean {
  return FIXED.includes(code);
}

let changeable: readonly string[] | undefined;

/** Returns the codes whose severity a user may set. They are collected on the first call, which keeps startup fast. */
export function changeableCodes(): readonly string[] {
  const checks = (): readonly string[] => {
    const requests = kinds.flatMap((kind) => Object.values(kind.requests));
    return [...new Set(requests.flatMap(checksOf).map(({ code }) => code))];
  };
  return (changeable ??= checks().filter((code) => !FIXED.includes(code)));
}

/**
 * Parses the user's setting, an object of severities by code. Skips and reports invalid entries.
 * @param value the value of the setting, which can be anything
 * @returns the severities, and a sentence for each skipped entry
 */
export function readSeverities(value: unknown): { severities: Severities; problems: readonly string[] } {
  if (value === undefined || value === null) return { severities: {}, problems: [] };
  if (!isJsonObject(value))
    return { severities: {}, problems: [l10n.t('It must be an object that maps rule codes to severities.')] };
  const entries = Object.entries(value).map(([code, severity]) => ({
    code,
    severity,
    problem: findSeverityProblem(code, severity)?.message,
  }));
  return {
    severities: Object.fromEntries(
      entries.flatMap(({ code, severity, problem }) => (problem === undefined ? [[code, severity]] : [])),
    ) as Severities,
    problems: entries.flatMap(({ problem }) => problem ?? []),
  };
}

/** Applies the user's severities to diagnostics and removes the diagnostics that are turned off. */
export function withSeverities<T extends Diagnostic>(diagnostics: readonly T[], severities: Severities): T[] {
  return diagnostics.flatMap((diagnostic) => {
    const { code } = diagnostic;
    const severity = !FIXED.includes(code) && Object.hasOwn(severities, code) ? severities[code] : undefined;
    if (severity === 'off') return [];
    return severity === undefined ? diagnostic : { ...diagnostic, severity };
  });
}

/** The reason why an entry of the user's severities is invalid. */
export interface SeverityProblem {
  readonly message: string;
  /** The part of the entry that is invalid. */
  readonly about: 'code' | 'severity';
  /** The code that was probably meant. */
  readonly nearest?: string | undefined;
}

/** Checks one entry of an object of severities by code. @returns undefined if it is valid */
export function findSeverityProblem(code: string, severity: unknown): SeverityProblem | undefined {
  if (FIXED.includes(code)) return { about: 'code', message: l10n.t("The severity of {0} can't be changed.", code) };
  if (!changeableCodes().includes(code)) {
    const nearest = findNearestCode(code);
    return { about: 'code', message: describeUnknownCode(code, nearest), nearest };
  }
  if (chosenSeverities.some((one) => one === severity)) return undefined;
  const message = l10n.t(
    '{0} must be one of {1}, not {2}.',
    code,
    chosenSeverities.join(', '),
    JSON.stringify(severity),
  );
  return { about: 'severity', message };
}

/** Returns the changeable code that was probably meant; undefined for a changeable code. */
export function findNearestCode(code: string): string | undefined {
  return changeableCodes().includes(code) || isFixed(code) ? undefined : findNearest(code, changeableCodes());
}

/** Describes a code that no diagnostic has. @param nearest the code that was probably meant */
export function describeUnknownCode(code: string, nearest: string | undefined): string {
  const quoted = JSON.stringify(code);
  return nearest === undefined
    ? l10n.t('Unknown rule {0}.', quoted)
    : l10n.t('Unknown rule {0}. Did you mean {1}?', quoted, nearest);
}
