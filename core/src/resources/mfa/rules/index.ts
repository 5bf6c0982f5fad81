import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { ruleWithin } from '../../../diagnostics/rules/rule-within.ts';
import { mfaMessageFields } from '../../message-templates/index.ts';
import { messagePlaceholderMisspelledIn } from '../../pool/rules/messages/message-placeholder-misspelled.ts';
import { smsMessageNewlineIn } from '../../pool/rules/messages/sms-message-newline.ts';
import { nullValueIn } from '../../pool/rules/request/null-value.ts';
import { smsCallerRoleArn } from '../../pool/rules/sms/sms-caller-role-arn.ts';
import { smsCallerXorEums } from '../../pool/rules/sms/sms-caller-xor-eums.ts';
import { smsEumsIndia } from '../../pool/rules/sms/sms-eums-india.ts';
import { smsEumsRegion } from '../../pool/rules/sms/sms-eums-region.ts';
import { smsRegion } from '../../pool/rules/sms/sms-region.ts';
import { smsRoleAccount } from '../../pool/rules/sms/sms-role-account.ts';
import { fieldRows } from '../fields.ts';
import { answerMembers } from '../normalize.ts';
import { mfaShape } from '../shape.ts';
import { foreignForm } from './foreign-form.ts';
import { mfaAllDisabled } from './mfa-all-disabled.ts';
import { mfaEmailEnables } from './mfa-email-enables.ts';
import { mfaEmailNeedsDeveloper } from './mfa-email-needs-developer.ts';
import { mfaEmailRecovery } from './mfa-email-recovery.ts';
import { mfaEmailTier } from './mfa-email-tier.ts';
import { mfaFilesDiffer } from './mfa-files-differ.ts';
import { mfaModeMissing } from './mfa-mode-missing.ts';
import { mfaMultiPreferred } from './mfa-multi-preferred.ts';
import { mfaNoFactor } from './mfa-no-factor.ts';
import { mfaOffWithFactor } from './mfa-off-with-factor.ts';
import { mfaOnOtpFirstFactor } from './mfa-on-otp-first-factor.ts';
import { mfaOnWebauthnNeedsMulti } from './mfa-on-webauthn-needs-multi.ts';
import { mfaRpFormat } from './mfa-rp-format.ts';
import { mfaSmsIncomplete } from './mfa-sms-incomplete.ts';
import { mfaSmsRecoveryPhone } from './mfa-sms-recovery-phone.ts';
import { mfaWebauthnPartial } from './mfa-webauthn-partial.ts';
import { mfaWebauthnTier } from './mfa-webauthn-tier.ts';

/** The rules that apply only to MFA files. To add one, create a file in this folder and add the rule to this list. */
export const mfaFileRules: readonly Rule[] = [
  mfaModeMissing,
  mfaOffWithFactor,
  mfaNoFactor,
  mfaAllDisabled,
  mfaSmsIncomplete,
  mfaEmailEnables,
  mfaWebauthnPartial,
  mfaWebauthnTier,
  mfaOnWebauthnNeedsMulti,
  mfaMultiPreferred,
  mfaRpFormat,
];

/** The rules about a pool's settings that depend on its MFA settings, as they are reported in the MFA file. */
const aboutPool: readonly Rule[] = [
  mfaFilesDiffer,
  mfaEmailNeedsDeveloper,
  mfaEmailRecovery,
  mfaEmailTier,
  mfaOnOtpFirstFactor,
  mfaSmsRecoveryPhone,
];

const SMS = 'SmsMfaConfiguration';
const ONE_LINE = Object.entries(mfaMessageFields).flatMap(([name, { oneLine }]) => (oneLine ? [name] : []));

/** The rules for pool requests that also apply to this request, because it contains the same settings. */
const shared: readonly Rule[] = [
  nullValueIn({ shape: mfaShape, fields: fieldRows }, (name) => !answerMembers.includes(name)),
  ruleWithin(smsCallerRoleArn, SMS),
  ruleWithin(smsRoleAccount, SMS),
  // A missing role is reported by mfa-sms-incomplete.
  ruleWithin(smsCallerXorEums, SMS, ({ severity }) => severity === undefined),
  ruleWithin(smsEumsIndia, SMS),
  ruleWithin(smsEumsRegion, SMS),
  ruleWithin(smsRegion, SMS),
  smsMessageNewlineIn(ONE_LINE),
  messagePlaceholderMisspelledIn(Object.keys(mfaMessageFields), fieldRows),
];

/** All rules for MFA files. */
export const mfaRules: readonly Rule[] = [foreignForm, ...mfaFileRules, ...aboutPool, ...shared];
