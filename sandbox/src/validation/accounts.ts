import { invalidParameter } from '../errors.ts';
import type { PoolChange, ValidationRule } from './rule.ts';

/** The rules for new accounts and their attributes. */
export const accountRules: readonly ValidationRule<PoolChange>[] = [
  {
    // Reported for equal values in the same request (pulumi/pulumi-aws-native#1256). Without Policies in the request, a
    // value that equals the pool's own is accepted: go-to-k/cdkd#4066 sent descriptions back successfully.
    code: 'unused-account-validity',
    rejects({ sent, live }) {
      const days = sent.AdminCreateUserConfig?.UnusedAccountValidityDays;
      if (!days) return false;
      if (sent.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays !== undefined) return true;
      const own = live?.settings.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays;
      return own !== undefined && own !== days;
    },
    error: () =>
      invalidParameter(
        'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
      ),
  },
  {
    // Checks the resulting pool, because settings that the request omits also count (aws/aws-cli#7151,
    // go-to-k/cdkd#4066).
    code: 'attr-verify-subset',
    rejects({ next: { settings } }) {
      const verified = settings.AutoVerifiedAttributes ?? [];
      const required = settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
      return required.some((attribute) => !verified.includes(attribute));
    },
    error: () =>
      invalidParameter(
        'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
      ),
  },
  {
    // Measured 2026-09-08 (badmintoncryer/cdk-preflight).
    code: 'autoverify-phone-needs-sms',
    rejects: ({ next: { settings } }) =>
      Boolean(settings.AutoVerifiedAttributes?.includes('phone_number')) && !settings.SmsConfiguration,
    error: () => invalidParameter('SMS configuration is required when phone_number is selected for auto verification'),
  },
];
