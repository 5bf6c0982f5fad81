import { allDiagnostics, isAtLeast, type FileReport, type ReportedDiagnostic } from '../check/report.ts';
import type { Severity } from '#core/diagnostics/types';
import { pathFrom, type Format } from './format.ts';

/**
 * For test reports: a test suite for each file with a test case for each diagnostic. A diagnostic that fails the check
 * is a failed test case.
 */
export const junit: Format = (report, { cwd, failOn }) => {
  const suites = report.files.map((file) => toSuite(pathFrom(cwd, file.file), file, failOn));
  const failed = report.failures.map(({ file, message }) => {
    const name = attribute(pathFrom(cwd, file));
    return `<testsuite name="${name}" tests="1" failures="0" errors="1"><testcase name="read" classname="${name}"><error message="${attribute(message)}"/></testcase></testsuite>`;
  });
  const tests = report.files.reduce((sum, { diagnostics }) => sum + Math.max(1, diagnostics.length), failed.length);
  const failures = allDiagnostics(report).filter(({ diagnostic }) => isAtLeast(diagnostic.severity, failOn)).length;
  const counts = `tests="${tests}" failures="${failures}" errors="${failed.length}"`;
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites name="userpool" ${counts}>`];
  return [...lines, ...suites, ...failed, '</testsuites>', ''].join('\n');
};

function toSuite(path: string, { kind, diagnostics }: FileReport, failOn: Severity): string {
  const failures = diagnostics.filter(({ severity }) => isAtLeast(severity, failOn)).length;
  const name = attribute(path);
  const cases =
    diagnostics.length === 0
      ? [`<testcase name="${kind}" classname="${name}"/>`]
      : diagnostics.map((diagnostic) => toCase(path, diagnostic, failOn));
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return `<testsuite name="${name}" ${counts}>${cases.join('')}</testsuite>`;
}

function toCase(path: string, { code, severity, message, start }: ReportedDiagnostic, failOn: Severity): string {
  const place = `line ${start.line}, column ${start.column}`;
  const details = content(`${path}:${start.line}:${start.column}: ${severity} ${code}: ${message}`);
  const result = isAtLeast(severity, failOn)
    ? `<failure type="${severity}" message="${attribute(message)}">${details}</failure>`
    : `<system-out>${details}</system-out>`;
  return `<testcase name="${attribute(`${code} (${place})`)}" classname="${attribute(path)}">${result}</testcase>`;
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

/** Escapes text for XML, and replaces the characters that XML cannot contain. */
function content(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]|[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
