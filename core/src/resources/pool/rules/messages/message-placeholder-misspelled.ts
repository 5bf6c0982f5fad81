import * as l10n from '@vscode/l10n';
import { fieldRows } from '../../fields/index.ts';
import type { FieldRows } from '../../../field.ts';
import {
  describeCorrection,
  hasAllowedLength,
  acceptedPlaceholders,
  messageFieldAt,
  messageFields,
  misspelledIn,
  placeholdersIn,
  correctSpelling,
  type MessageField,
  type Misspelling,
} from '../../../message-templates/index.ts';
import type { TextAt } from '../../../../diagnostics/rules/request-view.ts';
import type { StructureCheck } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const about: StructureCheck = {
  code: 'message-placeholder-misspelled',
  severity: 'warning',
  title: "A placeholder is misspelled and isn't replaced",
  why: 'Cognito replaces {####}, {##text##} and {username} only in exactly this spelling. Anything else appears unchanged in the message.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-message-templates.html',
};

/** Returns the rule for a kind of request. @param texts the field names of the request's messages */
export const messagePlaceholderMisspelledIn = (texts: readonly string[], rows: FieldRows): Rule => ({
  ...about,
  members: texts,
  *check(pool) {
    for (const at of pool.textsAt(texts)) {
      const field = messageFieldAt(at.path.join('.'));
      // A message that is far too long gets a different diagnostic.
      if (!field || at.text.length > 2 * field.maxLength) continue;
      const takes = acceptedPlaceholders(field);
      const misspellings = new Map(misspelledIn(at.text, takes).map((found) => [found.text, found]));
      const isMissing = missingIn(at, field, rows);
      for (const misspelling of [...misspellings.values()]
        .filter(({ kind }) => !isMissing(kind))
        .slice(0, MAX_REPORTED)) {
        const fixed = correctSpelling(at.text, misspelling, takes);
        yield {
          message: l10n.t(
            "{0} isn't a placeholder and is sent as is. Did you mean {1}?",
            misspelling.text,
            misspelling.meant,
          ),
          path: at.path,
          within: { offset: misspelling.start, length: misspelling.text.length },
          ...(hasAllowedLength(fixed, field)
            ? {
                fixes: [
                  {
                    title: describeCorrection(misspelling),
                    edits: [{ kind: 'set', path: at.path, value: fixed }],
                    preferred: true,
                  },
                ],
              }
            : {}),
        };
      }
    }
  },
});

/** The rule for requests that create or update a pool. */
export const messagePlaceholderMisspelled: Rule = messagePlaceholderMisspelledIn(Object.keys(messageFields), fieldRows);

/** The maximum number of misspellings reported in one message. */
const MAX_REPORTED = 10;

/**
 * Returns a predicate that tests whether a message lacks a kind of placeholder. Missing placeholders get different
 * diagnostics.
 */
function missingIn(
  { text, path }: TextAt,
  { purpose, takes }: MessageField,
  rows: FieldRows,
): (kind: Misspelling['kind']) => boolean {
  if (purpose === 'invitation') {
    const present = new Set(placeholdersIn(text).map(({ kind }) => kind));
    return (kind) => takes[kind] !== 'optional' && !present.has(kind);
  }
  const missing = (rows[path.join('.')]?.limits ?? []).some((limit) => limit.kind === 'contains' && !limit.holds(text));
  return () => missing;
}
