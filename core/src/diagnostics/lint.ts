import * as l10n from '@vscode/l10n';
import type { ResourceDocument } from '../resources/kind.ts';
import type { LocatedDiagnostic } from './types/index.ts';
import { checkDocument } from './check-document.ts';
import { ignoreCommentsOf, isIn, type IgnoreComment } from './ignore-comments.ts';
import type { IncrementalChecker } from './incremental-checker.ts';
import type { CheckOptions } from './problems.ts';
import { changeableCodes, describeUnknownCode, findNearestCode, isFixed, withSeverities } from './severities.ts';

/** The diagnostics for a file, after its comments have been applied. */
export interface LintResult {
  /** The diagnostics to show, in document order. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** The diagnostics that a comment ignores. An error among them still blocks a push. */
  readonly ignored: readonly LocatedDiagnostic[];
}

/**
 * Checks a file for an editor or the CLI: like `checkDocument`, but applies the comments `// userpool-ignore CODE`, and
 * reports those that ignore nothing. Operations on live pools use `checkDocument`, because a comment never ignores a
 * blocker.
 * @param checker the checker of the file's earlier versions; default: all settings are checked
 */
export function lintDocument(
  document: ResourceDocument,
  options: CheckOptions = {},
  checker?: IncrementalChecker,
): LintResult {
  const found = checkDocument(document, options, checker);
  const comments = document.tree && document.isReliable ? ignoreCommentsOf(document) : [];
  if (comments.length === 0) return { diagnostics: found, ignored: [] };
  const ignored = new Set<LocatedDiagnostic>();
  const unused = comments.filter((comment) => {
    const matches = found.filter((diagnostic) => matchesComment(diagnostic, comment));
    for (const diagnostic of matches) ignored.add(diagnostic);
    return matches.length === 0;
  });
  // Not all rules report their diagnostics for such files.
  const isIncomplete = document.syntaxProblems.length > 0 || found.some(({ code }) => code === 'foreign-form');
  const reports = unused.flatMap((comment) => describeUnused(comment, isIncomplete) ?? []);
  return {
    diagnostics: [
      ...found.filter((diagnostic) => !ignored.has(diagnostic)),
      ...withSeverities(reports, options.severities ?? {}),
    ].sort((a, b) => a.range.offset - b.range.offset),
    ignored: found.filter((diagnostic) => ignored.has(diagnostic)),
  };
}

function matchesComment({ code, range }: LocatedDiagnostic, comment: IgnoreComment): boolean {
  return (
    code === comment.code &&
    changeableCodes().includes(code) &&
    comment.line !== undefined &&
    isIn(range.offset, comment.line)
  );
}

/**
 * Describes a comment that ignores nothing.
 * @returns undefined if the comment may be needed, because not all diagnostics are known
 */
function describeUnused(
  { code, range, codeRange }: IgnoreComment,
  isIncomplete: boolean,
): LocatedDiagnostic | undefined {
  const common = { code: 'unused-ignore', severity: 'warning', path: [], relatedRanges: [] } as const;
  if (code === '') {
    const message = l10n.t(
      'This comment has no code.\nAdd the code of the diagnostic to ignore, as in // userpool-ignore CODE: reason.',
    );
    return { ...common, range, message };
  }
  if (!changeableCodes().includes(code)) {
    const message = isFixed(code)
      ? l10n.t("{0} can't be ignored.\nRemove the comment, and fix the problem instead.", code)
      : describeUnknownCode(code, findNearestCode(code));
    return { ...common, range: codeRange, message };
  }
  if (isIncomplete) return undefined;
  const message = l10n.t(
    'This comment has no effect, because the next line has no {0} diagnostic.\nRemove the comment.',
    code,
  );
  return { ...common, range, message, tags: ['unnecessary'] };
}
