import * as l10n from '@vscode/l10n';
import {
  duplicateNames,
  isBlank,
  lexicalProblems,
  rangeOf,
  type LexicalProblem,
  type PoolDocument,
  type TextRange,
} from '../document/index.ts';
import type { ResourceDocument } from '../resources/document.ts';
import { changeTo, type Finding } from './types/index.ts';
import { formatPath } from '../json/index.ts';
import { otherLanguage } from './other-language.ts';
import { syntaxFinding, type LocatedFinding } from './located.ts';
import { findProblems, type CheckOptions } from './problems.ts';
import type { Recall } from './recall.ts';
import { withSeverities } from './severities.ts';
import { yamlFinding } from './yaml.ts';

export { checksOf, structureChecksOf } from './checks.ts';
export type { LocatedFinding } from './located.ts';
export { findProblems, type CheckOptions } from './problems.ts';
export { Recall } from './recall.ts';
export {
  changeableCodes,
  chosenSeverities,
  readSeverities,
  withSeverities,
  type ChosenSeverity,
  type Severities,
} from './severities.ts';
export { needsYaml } from './yaml.ts';

/**
 * Everything that is wrong with a pool file: its syntax, its structure, its rules, in the order of the text.
 * The language server shows it, and a push refuses a file with an error among it.
 * @param recall of what was wrong with earlier versions of the same file
 */
export function checkDocument(
  document: ResourceDocument,
  options: CheckOptions = {},
  recall?: Recall,
): LocatedFinding[] {
  if (!document.tree && isBlank(document.text)) return [nothingYet(document)];
  const other = otherLanguage(document);
  if (other) return [yamlFinding(document, other, options) ?? syntaxFinding(other.message, other.range)];
  const duplicates = withSeverities(duplicateFindings(document), options.severities ?? {});
  const lexical = withSeverities(lexicalProblems(document).map(lexicalFinding), options.severities ?? {});
  const syntax = [...syntaxFindings(document), ...duplicates, ...lexical];
  if (!document.tree && syntax.length > 0) return syntax;
  const findings = findProblems(document.request, document.value, options, recall);
  return [...syntax, ...findings.map((finding) => locate(document, finding))].sort(
    (a, b) => a.range.offset - b.range.offset,
  );
}

function locate(document: PoolDocument, finding: Finding): LocatedFinding {
  return {
    ...finding,
    range: firstLineOf(document, rangeOf(document, finding.path, finding.target)),
    relatedRanges: (finding.related ?? []).map(({ path, message }) => ({
      range: rangeOf(document, path, 'value'),
      message,
    })),
  };
}

/** An underline below an object over many lines would run through their indentation: its bracket stands for it. */
function firstLineOf({ text }: PoolDocument, range: TextRange): TextRange {
  return text.slice(range.offset, range.offset + range.length).includes('\n') ? { ...range, length: 1 } : range;
}

function syntaxFindings(document: PoolDocument): LocatedFinding[] {
  return document.syntaxProblems.map(({ message, ...range }) => syntaxFinding(message, range));
}

function lexicalFinding(problem: LexicalProblem): LocatedFinding {
  const { path, range } = problem;
  return {
    ...(problem.kind === 'undecoded' ? undecoded(problem) : inexactNumber(problem)),
    path,
    range,
    relatedRanges: [],
  };
}

function undecoded({ path }: LexicalProblem): Omit<Finding, 'path'> {
  return {
    code: 'undecoded-text',
    severity: 'error',
    // A pool that has the character already keeps it.
    provenWrongByLive: true,
    message: l10n.t(
      '{0} has the character U+FFFD, which stands for bytes that could not be decoded: the file may not be in UTF-8. Reopen it with its encoding and save it as UTF-8, or write \\ufffd if you mean the character.',
      formatPath(path),
    ),
  };
}

function inexactNumber({ path, text }: LexicalProblem): Omit<Finding, 'path'> {
  const value = Number(text);
  const written = text.length > LONGEST_NUMBER ? `${text.slice(0, LONGEST_NUMBER)}…` : text;
  const common = { code: 'inexact-number', severity: 'error' } as const;
  if (!Number.isFinite(value)) {
    return {
      ...common,
      message: l10n.t('The number {0} is too large to be represented. Write a smaller one.', written),
    };
  }
  return {
    ...common,
    message: l10n.t(
      'The number {0} cannot be represented exactly: {1} would be sent in its place. Write a number with fewer digits.',
      written,
      JSON.stringify(value),
    ),
    fixes: [{ ...changeTo(value, path), preferred: false }],
  };
}

/** A longer number would fill the message. */
const LONGEST_NUMBER = 40;

/** A file that somebody is about to begin has no mistake in it. */
function nothingYet({ text }: PoolDocument): LocatedFinding {
  return {
    code: 'user-pool-id-required',
    severity: 'information',
    message: l10n.t('The file is empty. Begin with a template (ask for suggestions), or pull a live pool into it.'),
    path: [],
    range: { offset: text.length, length: 0 },
    relatedRanges: [],
  };
}

function duplicateFindings(document: PoolDocument): LocatedFinding[] {
  return duplicateNames(document).map(({ name, range, counts }) => ({
    code: 'duplicate-key',
    severity: 'warning',
    message: l10n.t('{0} comes again below, and only the last one counts. Remove one of them.', name),
    path: [],
    range,
    relatedRanges: [{ range: counts, message: l10n.t('This one counts.') }],
    tags: ['unnecessary'],
  }));
}
