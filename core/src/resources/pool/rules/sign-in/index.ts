import { firstFactorPasswordMissing } from './first-factor-password-missing.ts';
import { firstFactorSmsNeedsSmsConfig } from './first-factor-sms-needs-sms-config.ts';
import { firstFactorSoftwareToken } from './first-factor-software-token.ts';
import { firstFactorTier } from './first-factor-tier.ts';
import { mfaOnOtpFirstFactor } from './mfa-on-otp-first-factor.ts';
import { mfaOnWebauthnFirstFactor } from './mfa-on-webauthn-first-factor.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export { FACTORS } from './first-factor-password-missing.ts';

/** Rules about first sign-in factors. */
export const signInRules: readonly Rule[] = [
  firstFactorPasswordMissing,
  firstFactorSmsNeedsSmsConfig,
  firstFactorSoftwareToken,
  firstFactorTier,
  mfaOnOtpFirstFactor,
  mfaOnWebauthnFirstFactor,
];
