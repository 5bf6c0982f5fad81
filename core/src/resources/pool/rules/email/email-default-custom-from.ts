import * as l10n from '@vscode/l10n';
import { deploymentPage, insertFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { sesIdentityOf } from './email-source-arn-shape.ts';

const ACCOUNT = ['EmailConfiguration', 'EmailSendingAccount'];

export const emailDefaultCustomFrom: Rule = {
  code: 'email-default-custom-from',
  severity: 'information',
  title: 'Email comes from your own address, but not through your own SES',
  why: 'COGNITO_DEFAULT with a SourceArn sends from your address, within Cognito’s small daily quota. If you do not set this up in the console, the identity needs a sending authorization policy that allows email.cognito-idp.amazonaws.com to send. Otherwise the service rejects the request: “Cognito is not allowed to use your email identity”.',
  evidence: 'measured',
  source: deploymentPage('email-cognito-default-with-sourcearn'),
  members: ['EmailConfiguration.EmailSendingAccount', 'EmailConfiguration.SourceArn'],
  *check(pool) {
    if (pool.text('EmailConfiguration.EmailSendingAccount') !== 'COGNITO_DEFAULT') return;
    // With a configuration set, email-configset-default reports it and has the same fix.
    if (!pool.text('EmailConfiguration.SourceArn') || pool.has('EmailConfiguration.ConfigurationSet')) return;
    if (sesIdentityOf(pool)?.isDomain) return; // reported by email-default-source-identity
    yield {
      message: l10n.t(
        'COGNITO_DEFAULT sends from this identity within Cognito’s own daily quota, and needs an SES policy that lets email.cognito-idp.amazonaws.com use it. DEVELOPER sends through your own SES.',
      ),
      path: ACCOUNT,
      related: [{ path: ['EmailConfiguration', 'SourceArn'], message: l10n.t('The identity.') }],
      fixes: [insertFix(ACCOUNT, 'DEVELOPER')],
    };
  },
};
