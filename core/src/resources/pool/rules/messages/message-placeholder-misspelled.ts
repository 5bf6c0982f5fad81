import * as l10n from '@vscode/l10n';
import { fieldAt } from '../../fields/index.ts';
import {
  changeOf,
  fits,
  kindsTaken,
  messageFieldAt,
  messageFields,
  misspelledIn,
  placeholdersIn,
  respelled,
  type MessageField,
  type Slip,
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
      // Of a text that is far too long, that is said.
      if (!field || at.text.length > 2 * field.longest) continue;
      const takes = kindsTaken(field);
      const slips = new Map(misspelledIn(at.text, takes).map((slip) => [slip.text, slip]));
      const isMissing = missingIn(at, field);
      for (const slip of [...slips.values()].filter(({ kind }) => !isMissing(kind)).slice(0, MOST)) {
        const mended = respelled(at.text, slip, takes);
        yield {
          message: l10n.t(
            '{0} is not a placeholder, so users would read it as it stands. Did you mean {1}?',
            slip.text,
            slip.meant,
          ),
          path: at.path,
          ...(fits(mended, field)
            ? {
                fixes: [
                  {
                    title: changeOf(slip),
                    edits: [{ kind: 'set', path: at.path, value: mended }],
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

/** So many slips of one text are told. */
const MOST = 10;

/** Tells of a kind of placeholder whether it is missing in a text, which is a diagnostic of its own. */
function missingIn({ text, path }: TextAt, { purpose, takes }: MessageField): (kind: Slip['kind']) => boolean {
  if (purpose === 'invitation') {
    const present = new Set(placeholdersIn(text).map(({ kind }) => kind));
    return (kind) => takes[kind] !== 'optional' && !present.has(kind);
  }
  const missing = (fieldAt(path).limits ?? []).some((limit) => limit.kind === 'contains' && !limit.holds(text));
  return () => missing;
}
