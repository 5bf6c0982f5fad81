import * as l10n from '@vscode/l10n';
import { insertFix, removeFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { sendingAccountOf } from './email-default-from.ts';
import { sesIdentityOf } from './email-source-arn-shape.ts';

const ACCOUNT = 'EmailConfiguration.EmailSendingAccount';
const SOURCE = 'EmailConfiguration.SourceArn';
const FROM = 'EmailConfiguration.From';

export const emailDefaultSourceIdentity: Rule = {
  code: 'email-default-source-identity',
  severity: 'error',
  title: 'The default sender cannot use the identity of a domain',
  why: 'With COGNITO_DEFAULT, the address in SourceArn is the sender, so SourceArn must be the identity of an email address. The service rejects the identity of a domain: “Invalid FROM email address ARN”.',
  evidence: 'measured',
  source: 'https://github.com/Ivenaccip/aws-media/blob/main/infra/stacks/api.py',
  members: [ACCOUNT, SOURCE, FROM],
  *check(pool) {
    const account = sendingAccountOf(pool);
    const identity = sesIdentityOf(pool);
    if (!identity?.isDomain || account === undefined || account === 'DEVELOPER') return;
    const known = account === 'COGNITO_DEFAULT';
    yield {
      severity: known ? 'error' : 'warning',
      message: known
        ? l10n.t(
            'The service rejects {0}, the identity of a domain, with its default sender. Name the identity of an address in SourceArn, or set EmailSendingAccount to DEVELOPER.',
            identity.name,
          )
        : l10n.t(
            'The service rejects {0}, the identity of a domain, unless EmailSendingAccount is DEVELOPER, which the file leaves to the live pool. Set it here.',
            identity.name,
          ),
      path: toPath(SOURCE),
      ...(pool.has(ACCOUNT)
        ? { related: [{ path: toPath(ACCOUNT), message: l10n.t('Cognito sends the email itself.') }] }
        : {}),
      // Removing SourceArn leaves the default sender, which does not allow From either.
      fixes: [
        insertFix(toPath(ACCOUNT), 'DEVELOPER'),
        ...((pool.value(FROM) ?? '') === '' ? [removeFix(toPath(SOURCE))] : []),
      ],
    };
  },
};
