import * as l10n from '@vscode/l10n';
import { fits, kindsTaken, messageFieldAt, placeholdersIn, withPlaceholder } from '../../message-texts/index.ts';
import type { Report, Rule } from '../rule.ts';

const INVITATIONS = ['EmailMessage', 'SMSMessage'].map(
  (member) => `AdminCreateUserConfig.InviteMessageTemplate.${member}`,
);

export const invitePlaceholders: Rule = {
  code: 'invite-placeholders',
  severity: 'error',
  title: 'An invitation without user name or password',
  why: 'The service refuses an invitation without {username}. Without {####} the user is not told the temporary password, which is right only where users are created without one.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/pull/6484',
  members: INVITATIONS,
  *check(pool) {
    for (const { text, path } of pool.textsAt(INVITATIONS)) {
      const field = messageFieldAt(path.join('.'));
      // A text that is too short is reported as such.
      if (!field || text.length < field.shortest) continue;
      const present = new Set(placeholdersIn(text).map(({ kind }) => kind));
      for (const kind of ['username', 'code'] as const) {
        if (present.has(kind)) continue;
        const mended = withPlaceholder(text, kind, kindsTaken(field));
        yield {
          ...reports[kind](String(path.at(-1))),
          path,
          ...(fits(mended.text, field)
            ? {
                fixes: [
                  {
                    title: mended.title,
                    edits: [{ kind: 'set', path, value: mended.text }],
                    ...(mended.obvious ? { preferred: true } : {}),
                  },
                ],
              }
            : {}),
        };
      }
    }
  },
};

const reports: Readonly<Record<'username' | 'code', (member: string) => Pick<Report, 'severity' | 'message'>>> = {
  username: (member) => ({
    severity: 'error',
    message: l10n.t('The invitation in {0} must contain {username}, which is replaced with the user name.', member),
  }),
  code: (member) => ({
    severity: 'warning',
    message: l10n.t(
      'The invitation in {0} has no {####}, so the user is not told the temporary password. Insert it, unless users are created without a password.',
      member,
    ),
  }),
};
