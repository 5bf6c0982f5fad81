import type { RuleCases } from './rule-cases.ts';

export const attributeCases: RuleCases = {
  'attr-verify-subset': {
    finds: [
      [
        '"AutoVerifiedAttributes": [], "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
        ['error attr-verify-subset: "email"'],
      ],
      [
        '"UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
        ['warning attr-verify-subset: "email"'],
      ],
    ],
    silent: [
      '"AutoVerifiedAttributes": ["email"], "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
    ],
    fixes: [
      [
        'Add email to AutoVerifiedAttributes',
        '"AutoVerifiedAttributes": ["phone_number"], "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x" }, "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
        '"AutoVerifiedAttributes": ["phone_number", "email"], "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sms", "ExternalId": "x" }, "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
      ],
      [
        'Remove email here',
        '"AutoVerifiedAttributes": [], "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] }',
        '"AutoVerifiedAttributes": [], "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": [] }',
      ],
    ],
  },
};
