import type { RuleCases } from './rule-cases.ts';

export const smsCases: RuleCases = {
  'autoverify-phone-needs-sms': {
    finds: [
      ['"AutoVerifiedAttributes": ["email", "phone_number"]', ['warning autoverify-phone-needs-sms: "phone_number"']],
    ],
    silent: [
      '"AutoVerifiedAttributes": ["email"]',
      '"AutoVerifiedAttributes": ["phone_number"], "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/x", "ExternalId": "x" }',
    ],
    complete: [['"AutoVerifiedAttributes": ["phone_number"]', ['error autoverify-phone-needs-sms: "phone_number"']]],
    fixes: [
      [
        'Remove phone_number from AutoVerifiedAttributes',
        '"AutoVerifiedAttributes": ["phone_number", "email"]',
        '"AutoVerifiedAttributes": ["email"]',
      ],
    ],
  },
};
