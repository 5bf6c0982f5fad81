import * as l10n from '@vscode/l10n';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { lacksSecondFactor, adviseTurningFactorOn } from './mfa-on-needs-factor.ts';

export const mfaOptionalNeedsFactor: Rule = {
  code: 'mfa-optional-needs-factor',
  // Authenticator apps and email codes are not in the file, so the pool may well have a factor.
  severity: 'information',
  title: 'MFA is optional, but the file has no second factor',
  why: 'The service rejects optional MFA on a pool that cannot send SMS and has no other second factor: “SMS configuration and Auto verification for phone_number are required when MFA is required/optional”. Authenticator apps and email codes are turned on with SetUserPoolMfaConfig and do not appear in the file.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/12075',
  members: ['MfaConfiguration', 'SmsConfiguration'],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'OPTIONAL' || !lacksSecondFactor(pool)) return;
    yield {
      // The factors of the live pool may have changed since they were read. Only a push reads the current ones.
      ...(pool.factors ? { severity: pool.complete ? 'error' : 'warning' } : {}),
      message: pool.factors
        ? `${l10n.t('The live pool has no second factor, and the service refuses OPTIONAL without one.')} ${adviseTurningFactorOn()}`
        : l10n.t(
            'The service refuses OPTIONAL unless the live pool has a second factor. The file shows none: add an SmsConfiguration, or turn on authenticator apps or email codes with SetUserPoolMfaConfig first.',
          ),
      path: ['MfaConfiguration'],
    };
  },
};
