import { mfaEmailNeedsDeveloper } from './mfa-email-needs-developer.ts';
import { mfaEmailRecovery } from './mfa-email-recovery.ts';
import { mfaEmailTier } from './mfa-email-tier.ts';
import { mfaFilesDiffer } from './mfa-files-differ.ts';
import { mfaOnNeedsFactor } from './mfa-on-needs-factor.ts';
import { mfaOptionalNeedsFactor } from './mfa-optional-needs-factor.ts';
import { mfaSmsRecoveryPhone } from './mfa-sms-recovery-phone.ts';
import { threatEnforcedMfaOff } from './threat-enforced-mfa-off.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about the MFA mode. */
export const mfaRules: readonly Rule[] = [
  mfaEmailNeedsDeveloper,
  mfaEmailRecovery,
  mfaEmailTier,
  mfaFilesDiffer,
  mfaOnNeedsFactor,
  mfaOptionalNeedsFactor,
  mfaSmsRecoveryPhone,
  threatEnforcedMfaOff,
];
