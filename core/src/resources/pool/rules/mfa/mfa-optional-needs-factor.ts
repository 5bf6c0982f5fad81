import * as l10n from '@vscode/l10n';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { lacksSecondFactor, adviseTurningFactorOn } from './mfa-on-needs-factor.ts';

export const mfaOptionalNeedsFactor: Rule = {
  code: 'mfa-optional-needs-factor',
  // Authenticator apps and email MFA aren't in the file, so the pool may have a second factor.
  severity: 'information',
  title: 'MFA is optional, but the file has no second factor',
  why: "Cognito rejects optional MFA for a pool that can't send SMS and has no other second factor: “SMS configuration and Auto verification for phone_number are required when MFA is required/optional”. Authenticator apps and email MFA aren't in the file, because SetUserPoolMfaConfig turns them on.",
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/12075',
  members: ['MfaConfiguration', 'SmsConfiguration'],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'OPTIONAL' || !lacksSecondFactor(pool)) return;
    yield {
      // The live pool's factors may have changed since they were read. Only a push reads the current ones.
      ...(pool.factors ? { severity: pool.complete ? 'error' : 'warning' } : {}),
      message: pool.factors
        ? `${l10n.t('Optional MFA needs a second factor, but the live pool has none.')}\n${adviseTurningFactorOn()}`
        : l10n.t(
            'Optional MFA needs a second factor, but this file has none.\nCognito rejects OPTIONAL unless the live pool has one. Add an SmsConfiguration, or turn on authenticator apps or email MFA with SetUserPoolMfaConfig first.',
          ),
      path: ['MfaConfiguration'],
    };
  },
};
