import type { Severity } from '#core/diagnostics/types';
import type { Path } from '#core/json';
import type { FileFailure } from '../files/failure.ts';

/** A position in a file. Both numbers are 1-based; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range in a file. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** Another location that is related to a diagnostic. */
export interface RelatedPlace extends Place {
  /** An absolute path. */
  readonly file: string;
  readonly message: string;
}

/** A diagnostic as the output formats show it. */
export interface ReportedDiagnostic extends Place {
  readonly code: string;
  readonly severity: Severity;
  /** The problem, followed in some messages by a second line with advice. */
  readonly message: string;
  /** The path of the setting in the file. */
  readonly path: Path;
  /** The suggested fix, in the imperative. */
  readonly fix?: string | undefined;
  /** Whether `--fix` applies a fix of this diagnostic. */
  readonly isFixable: boolean;
  readonly related: readonly RelatedPlace[];
}

/** A checked file. */
export interface FileReport {
  /** An absolute path, or {@link STDIN}. */
  readonly file: string;
  /** The kind of the file, such as `pool`, or `config` for a configuration file. */
  readonly kind: string;
  /** The diagnostics in document order. */
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** Whether `--fix` changed the file. */
  readonly isFixed: boolean;
}

/** The result of a check. */
export interface Report {
  readonly files: readonly FileReport[];
  /** The files that could not be checked. */
  readonly failures: readonly FileFailure[];
}

/** The name of standard input in reports. */
export const STDIN = '<stdin>';

/** All severities, most severe first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Whether a severity is at least as severe as another. */
export function isAtLeast(severity: Severity, other: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(other);
}

/** A diagnostic with its file. */
export interface DiagnosticInFile {
  readonly file: FileReport;
  readonly diagnostic: ReportedDiagnostic;
}

/** Returns the diagnostics of all files. */
export function allDiagnostics({ files }: Report): readonly DiagnosticInFile[] {
  return files.flatMap((file) => file.diagnostics.map((diagnostic) => ({ file, diagnostic })));
}

/** Returns the diagnostics of all files, most severe first. */
export function bySeverity(report: Report): readonly DiagnosticInFile[] {
  const all = allDiagnostics(report);
  return severities.flatMap((severity) => all.filter(({ diagnostic }) => diagnostic.severity === severity));
}

/** Summarizes a report, for example as "3 problems (1 error, 2 hints) in 2 files." */
export function summarize(report: Report): string {
  const all = allDiagnostics(report);
  const counts = severities
    .map((severity) => ({ severity, count: all.filter(({ diagnostic }) => diagnostic.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (severity === 'information' ? `${count} information` : countOf(count, severity)));
  if (report.files.length === 0) return 'No files were checked.';
  const files = countOf(report.files.length, 'file');
  return all.length === 0
    ? `No problems in ${files}.`
    : `${countOf(all.length, 'problem')} (${counts.join(', ')}) in ${files}.`;
}

/** Returns a number with a noun in the singular or plural. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
