import * as l10n from '@vscode/l10n';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { showsNoFactor, turnOneOn } from './mfa-on-needs-factor.ts';

export const mfaOptionalNeedsFactor: Rule = {
  code: 'mfa-optional-needs-factor',
  // Authenticator apps and email codes are in no file, so that this may be in perfect order.
  severity: 'information',
  title: 'MFA is optional, but the file has no second factor',
  why: 'The service rejects optional MFA on a pool that cannot send SMS and has no other second factor: “SMS configuration and Auto verification for phone_number are required when MFA is required/optional”. Authenticator apps and email codes are turned on with SetUserPoolMfaConfig and do not appear in the file.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/12075',
  members: ['MfaConfiguration', 'SmsConfiguration'],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'OPTIONAL' || !showsNoFactor(pool)) return;
    yield {
      // What was read of a live pool a while ago may be another by now: only a push knows.
      ...(pool.factors ? { severity: pool.complete ? 'error' : 'warning' } : {}),
      message: pool.factors
        ? `${l10n.t('The live pool has no second factor, and the service refuses OPTIONAL without one.')} ${turnOneOn()}`
        : l10n.t(
            'The service refuses OPTIONAL unless the live pool has a second factor. The file shows none: add an SmsConfiguration, or turn on authenticator apps or email codes with SetUserPoolMfaConfig first.',
          ),
      path: ['MfaConfiguration'],
    };
  },
};
