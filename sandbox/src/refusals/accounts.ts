import { invalidParameter } from '../errors.ts';
import type { PoolChange, Refusal } from './refusal.ts';

/** About new accounts and their attributes. */
export const accountRefusals: readonly Refusal<PoolChange>[] = [
  {
    // Reported for equal values too (pulumi/pulumi-aws-native#1256, hashicorp/terraform-provider-aws#21561).
    code: 'unused-account-validity',
    refuses({ sent, live }) {
      const usesNewMember =
        sent.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ??
        live?.settings.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays;
      return Boolean(sent.AdminCreateUserConfig?.UnusedAccountValidityDays) && usesNewMember !== undefined;
    },
    error: () =>
      invalidParameter(
        'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
      ),
  },
  {
    // Compared with the request, not with the pool (aws/aws-cli#7151).
    code: 'attr-verify-subset',
    refuses({ sent }) {
      const verified = sent.AutoVerifiedAttributes ?? [];
      const required = sent.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
      return required.some((attribute) => !verified.includes(attribute));
    },
    error: () =>
      invalidParameter(
        'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
      ),
  },
  {
    // Reported, for example in hashicorp/terraform-provider-aws#28294.
    code: 'autoverify-phone-needs-sms',
    refuses: ({ next: { settings } }) =>
      Boolean(settings.AutoVerifiedAttributes?.includes('phone_number')) && !settings.SmsConfiguration,
    error: () => invalidParameter('SMS configuration is required when phone_number is selected for auto verification'),
  },
];
