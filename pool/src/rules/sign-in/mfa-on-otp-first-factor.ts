import type { Rule } from '../rule.ts';

const FACTORS = 'Policies.SignInPolicy.AllowedFirstAuthFactors';

export const mfaOnOtpFirstFactor: Rule = {
  code: 'mfa-on-otp-first-factor',
  severity: 'error',
  title: 'Required MFA beside a one-time password as first factor',
  why: 'With MfaConfiguration ON the first factor can only be a password, or a passkey where that is configured. OPTIONAL takes one-time passwords too. Measured where MFA is set (SetUserPoolMfaConfig and CloudFormation).',
  evidence: 'measured',
  source: 'https://github.com/go-to-k/cdkd/issues/1975',
  members: ['MfaConfiguration', FACTORS],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'ON') return;
    for (const { text, path } of pool.texts(FACTORS)) {
      if (text !== 'EMAIL_OTP' && text !== 'SMS_OTP') continue;
      yield {
        message: `${text} cannot be a first factor while MfaConfiguration is ON. Remove it, or make MFA OPTIONAL.`,
        path,
        related: [{ path: ['MfaConfiguration'], message: 'MFA is required here.' }],
        fixes: [
          { title: `Remove ${text}`, edits: [{ kind: 'remove', path }], preferred: true },
          { title: 'Make MFA OPTIONAL', edits: [{ kind: 'set', path: ['MfaConfiguration'], value: 'OPTIONAL' }] },
        ],
      };
    }
  },
};
