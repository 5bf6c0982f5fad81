import * as l10n from '@vscode/l10n';
import { replaceFix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { FACTORS } from '../../pool/rules/sign-in/first-factor-password-missing.ts';
import { mfaOnOtpFirstFactor as inPool } from '../../pool/rules/sign-in/mfa-on-otp-first-factor.ts';
import { firstFactorPlace } from './factors.ts';

export const mfaOnOtpFirstFactor: Rule = {
  ...inPool,
  members: ['MfaConfiguration'],
  siblings: ['pool'],
  *check(mfa) {
    if (mfa.text('MfaConfiguration') !== 'ON') return;
    const factors = mfa.sibling('pool')?.texts(FACTORS) ?? [];
    const factor = factors.find(({ text }) => text === 'EMAIL_OTP' || text === 'SMS_OTP');
    if (!factor) return;
    yield {
      message: l10n.t(
        "MFA can't be ON while {0} is a first factor of the pool.\nSet MfaConfiguration to OPTIONAL, or remove {0} from the pool file.",
        factor.text,
      ),
      path: ['MfaConfiguration'],
      related: [firstFactorPlace(factor.path)],
      fixes: [{ ...replaceFix('OPTIONAL', ['MfaConfiguration']), preferred: false }],
    };
  },
};
