import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import { FACTORS, removeFactor } from './first-factor-password-missing.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaOnOtpFirstFactor: Rule = {
  code: 'mfa-on-otp-first-factor',
  severity: 'error',
  title: "Required MFA can't be combined with one-time passwords as a first factor",
  why: 'With MfaConfiguration ON, the first factor can only be a password, or a passkey if passkeys are configured; OPTIONAL also allows one-time passwords. Cognito responds with “Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled” (tested with SetUserPoolMfaConfig and CloudFormation).',
  evidence: 'measured',
  source: 'https://github.com/go-to-k/cdkd/issues/1975',
  members: ['MfaConfiguration', FACTORS],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'ON') return;
    const { length } = pool.items(FACTORS);
    for (const factor of pool.texts(FACTORS)) {
      if (factor.text !== 'EMAIL_OTP' && factor.text !== 'SMS_OTP') continue;
      yield {
        message: l10n.t(
          "{0} can't be a first factor when MFA is ON.\nRemove it, or set MfaConfiguration to OPTIONAL.",
          factor.text,
        ),
        path: factor.path,
        related: [{ path: ['MfaConfiguration'], message: l10n.t('MFA is required here.') }],
        fixes: [{ ...removeFactor(factor, length), preferred: true }, insertFix(['MfaConfiguration'], 'OPTIONAL')],
      };
    }
  },
};
