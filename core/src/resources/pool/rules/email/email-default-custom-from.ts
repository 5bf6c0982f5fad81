import * as l10n from '@vscode/l10n';
import { deploymentPage, insertFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { sesIdentityOf } from './email-source-arn-shape.ts';

const ACCOUNT = ['EmailConfiguration', 'EmailSendingAccount'];

export const emailDefaultCustomFrom: Rule = {
  code: 'email-default-custom-from',
  severity: 'information',
  title: "Email comes from your own address, but isn't sent through your own SES identity",
  why: "COGNITO_DEFAULT with a SourceArn sends from your address, but within Cognito's small daily quota. Unless the console set it up, the identity needs a sending authorization policy for email.cognito-idp.amazonaws.com; otherwise, Cognito rejects the request: “Cognito is not allowed to use your email identity”.",
  evidence: 'measured',
  source: deploymentPage('email-cognito-default-with-sourcearn'),
  members: ['EmailConfiguration.EmailSendingAccount', 'EmailConfiguration.SourceArn'],
  *check(pool) {
    if (pool.text('EmailConfiguration.EmailSendingAccount') !== 'COGNITO_DEFAULT') return;
    // If there is a configuration set, the rule email-configset-default reports the problem and offers the same fix.
    if (!pool.text('EmailConfiguration.SourceArn') || pool.has('EmailConfiguration.ConfigurationSet')) return;
    if (sesIdentityOf(pool)?.isDomain) return; // reported by email-default-source-identity
    yield {
      message: l10n.t(
        "COGNITO_DEFAULT sends from your address, but within Cognito's small daily quota.\nThe SES identity needs a policy that allows email.cognito-idp.amazonaws.com. To send through your own SES, set EmailSendingAccount to DEVELOPER.",
      ),
      path: ACCOUNT,
      related: [{ path: ['EmailConfiguration', 'SourceArn'], message: l10n.t('The SES identity.') }],
      fixes: [insertFix(ACCOUNT, 'DEVELOPER')],
    };
  },
};
