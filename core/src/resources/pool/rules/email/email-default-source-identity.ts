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
  title: "The default sender can't use a domain identity",
  why: 'With COGNITO_DEFAULT, the address in SourceArn is the sender, so the SES identity must be an email address. Cognito rejects a domain identity: “Invalid FROM email address ARN”.',
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
            "The default sender can't use {0}, because this identity is a domain.\nUse the SES identity of an email address in SourceArn, or set EmailSendingAccount to DEVELOPER.",
            identity.name,
          )
        : l10n.t(
            'The domain identity {0} requires EmailSendingAccount DEVELOPER, which this file omits.\nSet it here. Otherwise, Cognito accepts the identity only if the live pool has DEVELOPER.',
            identity.name,
          ),
      path: toPath(SOURCE),
      ...(pool.has(ACCOUNT)
        ? { related: [{ path: toPath(ACCOUNT), message: l10n.t('The default sender is selected here.') }] }
        : {}),
      // If SourceArn is removed, the pool uses the default sender, which does not allow From either.
      fixes: [
        insertFix(toPath(ACCOUNT), 'DEVELOPER'),
        ...((pool.value(FROM) ?? '') === '' ? [removeFix(toPath(SOURCE))] : []),
      ],
    };
  },
};
