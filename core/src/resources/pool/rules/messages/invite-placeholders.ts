import * as l10n from '@vscode/l10n';
import { deploymentPage } from '../../../../diagnostics/types/index.ts';
import {
  hasAllowedLength,
  acceptedPlaceholders,
  messageFieldAt,
  placeholdersIn,
  insertPlaceholder,
} from '../../../message-templates/index.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

const INVITATIONS = ['EmailMessage', 'SMSMessage'].map(
  (member) => `AdminCreateUserConfig.InviteMessageTemplate.${member}`,
);

export const invitePlaceholders: Rule = {
  code: 'invite-placeholders',
  severity: 'error',
  title: 'The invitation lacks the username or the password',
  why: 'Cognito rejects an invitation without {####}: “1 validation error detected: Value … at adminCreateUserConfig.inviteMessage.emailMessage failed to satisfy constraint: Member must satisfy regular expression pattern: …”, where the pattern contains {####}. Users report that it also rejects one without {username}, but one pool has such a message; a push sends it if the live pool has it.',
  evidence: 'measured',
  source: deploymentPage('invite-message-username-placeholder'),
  members: INVITATIONS,
  *check(pool) {
    for (const { text, path } of pool.textsAt(INVITATIONS)) {
      const field = messageFieldAt(path.join('.'));
      // A text that is too short has its own diagnostic.
      if (!field || text.length < field.minLength) continue;
      const present = new Set(placeholdersIn(text).map(({ kind }) => kind));
      for (const kind of ['username', 'code'] as const) {
        if (present.has(kind)) continue;
        const fixed = insertPlaceholder(text, kind, acceptedPlaceholders(field));
        yield {
          ...reports[kind](String(path.at(-1))),
          path,
          ...(hasAllowedLength(fixed.text, field)
            ? {
                fixes: [
                  {
                    title: fixed.title,
                    edits: [{ kind: 'set', path, value: fixed.text }],
                    ...(fixed.obvious ? { preferred: true } : {}),
                  },
                ],
              }
            : {}),
        };
      }
    }
  },
};

const reports: Readonly<
  Record<'username' | 'code', (member: string) => Pick<Report, 'message' | 'disprovedByLivePool'>>
> = {
  username: (member) => ({
    disprovedByLivePool: true,
    message: l10n.t('{0} must contain {username}.\nIn the invitation, Cognito replaces it with the username.', member),
  }),
  code: (member) => ({
    message: l10n.t(
      '{0} must contain {####}.\nIn the invitation, Cognito replaces it with the temporary password.',
      member,
    ),
  }),
};
