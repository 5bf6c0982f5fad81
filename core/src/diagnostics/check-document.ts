import * as l10n from '@vscode/l10n';
import {
  findDuplicateNames,
  isBlank,
  findLexicalProblems,
  rangeInString,
  rangeOf,
  type LexicalProblem,
  type JsonDocument,
  type TextRange,
} from '../document/index.ts';
import type { ResourceDocument } from '../resources/kind.ts';
import { replaceFix, type Diagnostic, type LocatedDiagnostic, type RelatedRange } from './types/index.ts';
import { formatName } from '../json/index.ts';
import { detectOtherLanguage, syntaxDiagnostic } from './other-language.ts';
import { findProblems, type CheckOptions } from './problems.ts';
import type { IncrementalChecker } from './incremental-checker.ts';
import { withSeverities } from './severities.ts';
import { yamlDiagnostic } from './yaml.ts';

/**
 * Returns the diagnostics for a file, in document order: from the syntax, the shape of the request, and the rules. Any
 * error blocks a push. Editors and the CLI use `lintDocument` instead.
 * @param checker the checker of the file's earlier versions; default: all settings are checked
 */
export function checkDocument(
  document: ResourceDocument,
  options: CheckOptions = {},
  checker?: IncrementalChecker,
): LocatedDiagnostic[] {
  if (!document.tree && isBlank(document.text)) return [reportEmptyFile(document)];
  const other = detectOtherLanguage(document);
  if (other) return [yamlDiagnostic(document, other, options) ?? syntaxDiagnostic(other.message, other.range)];
  if (!document.isReliable) return syntaxDiagnostics(document);
  const duplicates = withSeverities(duplicateDiagnostics(document), options.severities ?? {});
  const lexical = withSeverities(findLexicalProblems(document).map(lexicalDiagnostic), options.severities ?? {});
  const syntax = [...syntaxDiagnostics(document), ...duplicates, ...lexical];
  // Settings that seem to be missing may be in the part of the file that cannot be parsed.
  const partial = document.syntaxProblems.length > 0;
  const diagnostics = findProblems(document.request, document.value, { ...options, partial }, checker);
  return [...syntax, ...diagnostics.map((diagnostic) => locate(document, diagnostic, options.siblings))].sort(
    (a, b) => a.range.offset - b.range.offset,
  );
}

function locate(
  document: JsonDocument,
  diagnostic: Diagnostic,
  siblings: readonly ResourceDocument[] = [],
): LocatedDiagnostic {
  return {
    ...diagnostic,
    range: onOneLine(document, rangeFor(document, diagnostic)),
    relatedRanges: (diagnostic.related ?? []).flatMap(({ path, message, sibling: kindId }): RelatedRange[] => {
      if (kindId === undefined) return [{ range: rangeOf(document, path, 'value'), message }];
      const sibling = siblings.find(({ kind }) => kind.id === kindId);
      return sibling ? [{ range: rangeOf(sibling, path, 'value'), message, sibling }] : [];
    }),
  };
}

function rangeFor(document: JsonDocument, { path, target, within }: Diagnostic): TextRange {
  const range = rangeOf(document, path, target);
  return within ? rangeInString(document.text, range, within) : range;
}

/**
 * Reduces a range that spans several lines to its first character, because the underline would also cover the
 * indentation.
 */
function onOneLine({ text }: JsonDocument, range: TextRange): TextRange {
  return text.slice(range.offset, range.offset + range.length).includes('\n') ? { ...range, length: 1 } : range;
}

function syntaxDiagnostics(document: JsonDocument): LocatedDiagnostic[] {
  return document.syntaxProblems.map(({ message, fixes, ...range }) => ({
    ...syntaxDiagnostic(message, range),
    ...(fixes.length > 0 && { fixes: fixes.map(({ title, edit }) => ({ title, edits: [], textEdit: edit })) }),
  }));
}

function lexicalDiagnostic(problem: LexicalProblem): LocatedDiagnostic {
  const { path, range } = problem;
  return {
    ...(problem.kind === 'undecoded' ? describeUndecoded(problem) : describeInexactNumber(problem)),
    path,
    range,
    relatedRanges: [],
  };
}

function describeUndecoded({ path }: LexicalProblem): Omit<Diagnostic, 'path'> {
  return {
    code: 'undecoded-text',
    severity: 'error',
    // If the live pool already contains the character, it is there intentionally.
    disprovedByLivePool: true,
    message: l10n.t(
      "{0} contains U+FFFD, which replaces bytes that couldn't be decoded.\nThe file might not be in UTF-8. Reopen it with its encoding and save it as UTF-8. If you mean this character, write \\ufffd.",
      formatName(path),
    ),
  };
}

function describeInexactNumber({ path, text }: LexicalProblem): Omit<Diagnostic, 'path'> {
  const value = Number(text);
  const written = text.length > MAX_NUMBER_LENGTH ? `${text.slice(0, MAX_NUMBER_LENGTH)}…` : text;
  const common = { code: 'inexact-number', severity: 'error' } as const;
  if (!Number.isFinite(value)) {
    return {
      ...common,
      message: l10n.t('The number {0} is too large. Use a smaller one.', written),
    };
  }
  return {
    ...common,
    message: l10n.t(
      "The number {0} can't be represented exactly.\n{1} would be sent instead. Use a number with fewer digits.",
      written,
      JSON.stringify(value),
    ),
    fixes: [{ ...replaceFix(value, path), preferred: false }],
  };
}

/** Longer numbers are shortened in the message. */
const MAX_NUMBER_LENGTH = 24;

/** Reports an empty file as information rather than as an error, because the user is probably about to fill it. */
function reportEmptyFile({ text }: JsonDocument): LocatedDiagnostic {
  return {
    code: 'user-pool-id-required',
    severity: 'information',
    message: l10n.t('The file is empty. Select a template from the suggestions, or pull a live pool.'),
    path: [],
    range: { offset: text.length, length: 0 },
    relatedRanges: [],
  };
}

function duplicateDiagnostics(document: JsonDocument): LocatedDiagnostic[] {
  return findDuplicateNames(document).map(({ name, range, counts }) => ({
    code: 'duplicate-key',
    severity: 'warning',
    message: l10n.t('Duplicate property {0}. Only the last value is used.', formatName([name])),
    path: [],
    range,
    relatedRanges: [{ range: counts, message: l10n.t('This value is used.') }],
    tags: ['unnecessary'],
  }));
}
