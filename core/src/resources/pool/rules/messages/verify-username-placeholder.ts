import * as l10n from '@vscode/l10n';
import {
  hasAllowedLength,
  messageFieldAt,
  messageFields,
  misspelledIn,
  placeholdersIn,
} from '../../../message-templates/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const OTHERS = Object.entries(messageFields).flatMap(([name, { takes }]) =>
  takes.username === undefined ? [name] : [],
);

export const verifyUsernamePlaceholder: Rule = {
  code: 'verify-username-placeholder',
  severity: 'warning',
  title: "A message has a username placeholder that isn't replaced",
  why: 'Cognito replaces {username} only in invitations. In other messages, users see it unchanged.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-message-templates.html',
  members: OTHERS,
  *check(pool) {
    for (const { text, path } of pool.textsAt(OTHERS)) {
      const valid = placeholdersIn(text).filter(({ kind }) => kind === 'username');
      const found = [...valid, ...misspelledIn(text, ['username'])].sort((a, b) => a.start - b.start);
      const [first] = found;
      const field = messageFieldAt(path.join('.'));
      if (!first || !field) continue;
      const written = text.slice(first.start, first.end);
      const rest = removeParts(text, found);
      yield {
        message: l10n.t("{0} is replaced only in invitations; in this message, it's sent as is.\nRemove it.", written),
        path,
        ...(hasAllowedLength(rest, field)
          ? { fixes: [{ title: l10n.t('Remove {0}', written), edits: [{ kind: 'set', path, value: rest }] }] }
          : {}),
      };
    }
  },
};

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Removes parts of a string. If two spaces would remain where a part was removed, removes one of them, too. */
function removeParts(text: string, parts: readonly Part[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of parts) {
    if (start < from) continue;
    const before = text.slice(from, start);
    const spaced = /\s$/.test(before.slice(-1)) && /^[\s,.;:!?]?$/.test(text.slice(end, end + 1));
    rest += spaced ? before.slice(0, -1) : before;
    from = end;
  }
  return rest + text.slice(from);
}
