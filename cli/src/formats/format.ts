import { relative, sep } from 'node:path';
import type { Severity } from '#core/diagnostics/types';
import { STDIN, type Report } from '../check/report.ts';
import type { Paint } from '../output/colour.ts';

/** The input to a format, apart from the report. */
export interface FormatContext {
  readonly paint: Paint;
  /** The working directory. Paths in the output are relative to it, unless the format uses another base. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** The lowest severity that fails the check. */
  readonly failOn: Severity;
  /** Returns the documentation of a diagnostic in Markdown. */
  readonly explain: (code: string) => string | undefined;
}

/** An output format: converts a report to text. */
export type Format = (report: Report, context: FormatContext) => string;

/** Returns a path relative to a folder, with forward slashes. */
export function pathFrom(folder: string, file: string): string {
  if (file === STDIN) return file;
  const path = relative(folder, file).split(sep).join('/') || '.';
  // GitHub and GitLab interpret a line that begins with "::" or "##[" as a command.
  return /^(::|##)/.test(path) ? `./${path}` : path;
}
