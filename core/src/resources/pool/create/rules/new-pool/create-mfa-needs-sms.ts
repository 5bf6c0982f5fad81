import * as l10n from '@vscode/l10n';
import { deploymentPage, removeFix } from '../../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const createMfaNeedsSms: Rule = {
  code: 'create-mfa-needs-sms',
  severity: 'error',
  title: 'To be created with MFA, a pool must be able to send SMS',
  why: 'CreateUserPool supports MFA by SMS only. Without SmsConfiguration, Cognito rejects ON and OPTIONAL: “SMS configuration and Auto verification for phone_number are required when MFA is required/optional”. Authenticator apps and email codes are turned on with SetUserPoolMfaConfig after the pool is created.',
  evidence: 'measured',
  source: deploymentPage('mfa-sms-config'),
  members: ['MfaConfiguration', 'SmsConfiguration'],
  *check(pool) {
    const mode = pool.text('MfaConfiguration') ?? 'OFF';
    if (mode === 'OFF' || pool.has('SmsConfiguration')) return;
    yield {
      message: l10n.t(
        "A pool without SmsConfiguration can't be created with MFA {0}.\nRemove MfaConfiguration and set MFA in the pool's MFA file (*.userpoolmfa.json) after the pool is created, or add SmsConfiguration.",
        mode,
      ),
      path: ['MfaConfiguration'],
      fixes: [{ ...removeFix(['MfaConfiguration']), preferred: true }],
    };
  },
};
