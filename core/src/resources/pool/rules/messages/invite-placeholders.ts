import * as l10n from '@vscode/l10n';
import { deploymentPage } from '../../../../diagnostics/types/index.ts';
import {
  hasAllowedLength,
  acceptedPlaceholders,
  messageFieldAt,
  placeholdersIn,
  insertPlaceholder,
  placeholders,
  type FixedText,
  type PlaceholderKind,
} from '../../../message-templates/index.ts';
import {
  describeMisspelled,
  rangeOfMisspelled,
} from '../../../../diagnostics/schema-validation/misspelled-placeholder.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

const INVITATIONS = ['EmailMessage', 'SMSMessage'].map(
  (member) => `AdminCreateUserConfig.InviteMessageTemplate.${member}`,
);

export const invitePlaceholders: Rule = {
  code: 'invite-placeholders',
  severity: 'error',
  title: 'The invitation lacks the username or the password',
  why: 'Cognito rejects an invitation without {####}: “1 validation error detected: Value … at adminCreateUserConfig.inviteMessage.emailMessage failed to satisfy constraint: Member must satisfy regular expression pattern: …”, where the pattern contains {####}. Users report that it also rejects one without {username}, but at least one live pool has such a message. A push sends it if the live pool has it.',
  evidence: 'measured',
  source: deploymentPage('invite-message-username-placeholder'),
  members: INVITATIONS,
  *check(pool) {
    for (const { text, path } of pool.textsAt(INVITATIONS)) {
      const field = messageFieldAt(path.join('.'));
      // A message that is too short gets a different diagnostic.
      if (!field || text.length < field.minLength) continue;
      const present = new Set(placeholdersIn(text).map(({ kind }) => kind));
      for (const kind of ['username', 'code'] as const) {
        if (present.has(kind)) continue;
        const fixed = insertPlaceholder(text, kind, acceptedPlaceholders(field));
        yield {
          ...reports[kind](describeMissing(String(path.at(-1)), kind, fixed)),
          path,
          ...(fixed.replaced ? { within: rangeOfMisspelled(fixed.replaced) } : {}),
          ...(hasAllowedLength(fixed.text, field)
            ? {
                fixes: [
                  {
                    title: fixed.title,
                    edits: [{ kind: 'set', path, value: fixed.text }],
                    ...(fixed.replaced ? { preferred: true } : {}),
                  },
                ],
              }
            : {}),
        };
      }
    }
  },
};

function describeMissing(member: string, kind: PlaceholderKind, { replaced }: FixedText): string {
  return replaced
    ? describeMisspelled(member, replaced)
    : l10n.t('{0} must contain {1}.', member, placeholders[kind].text);
}

const reports: Readonly<
  Record<'username' | 'code', (requirement: string) => Pick<Report, 'message' | 'disprovedByLivePool'>>
> = {
  username: (requirement) => ({
    disprovedByLivePool: true,
    message: `${requirement}\n${l10n.t('In the invitation, Cognito replaces {username} with the username.')}`,
  }),
  code: (requirement) => ({
    message: `${requirement}\n${l10n.t('In the invitation, Cognito replaces {####} with the temporary password.')}`,
  }),
};
