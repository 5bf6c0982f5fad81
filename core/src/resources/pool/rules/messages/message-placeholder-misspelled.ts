import * as l10n from '@vscode/l10n';
import { fieldAt } from '../../fields/index.ts';
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
} from '../../message-templates/index.ts';
import type { TextAt } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const TEXTS = Object.keys(messageFields);

export const messagePlaceholderMisspelled: Rule = {
  code: 'message-placeholder-misspelled',
  severity: 'warning',
  title: 'A placeholder is misspelled and will not be replaced',
  why: 'The service replaces {####}, {##text##} and {username} only if they are written exactly like this. Anything else appears unchanged in the message.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-message-templates.html',
  members: TEXTS,
  *check(pool) {
    for (const at of pool.textsAt(TEXTS)) {
      const field = messageFieldAt(at.path.join('.'));
      // A text that is far too long has its own diagnostic.
      if (!field || at.text.length > 2 * field.maxLength) continue;
      const takes = acceptedPlaceholders(field);
      const misspellings = new Map(misspelledIn(at.text, takes).map((found) => [found.text, found]));
      const isMissing = missingIn(at, field);
      for (const misspelling of [...misspellings.values()]
        .filter(({ kind }) => !isMissing(kind))
        .slice(0, MAX_REPORTED)) {
        const fixed = correctSpelling(at.text, misspelling, takes);
        yield {
          message: l10n.t(
            '{0} is not a placeholder, so users would read it as it stands. Did you mean {1}?',
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
};

/** At most this many misspellings of one text are reported. */
const MAX_REPORTED = 10;

/** Returns a predicate: whether a text lacks a kind of placeholder, which has its own diagnostic. */
function missingIn({ text, path }: TextAt, { purpose, takes }: MessageField): (kind: Misspelling['kind']) => boolean {
  if (purpose === 'invitation') {
    const present = new Set(placeholdersIn(text).map(({ kind }) => kind));
    return (kind) => takes[kind] !== 'optional' && !present.has(kind);
  }
  const missing = (fieldAt(path).limits ?? []).some((limit) => limit.kind === 'contains' && !limit.holds(text));
  return () => missing;
}
