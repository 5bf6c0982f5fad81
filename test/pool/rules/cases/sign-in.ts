import type { RuleCases } from './rule-cases.ts';

export const signInCases: RuleCases = {
  'mfa-on-otp-first-factor': {
    finds: [
      [
        '"MfaConfiguration": "ON", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }',
        ['error mfa-on-otp-first-factor: "EMAIL_OTP"'],
      ],
    ],
    silent: [
      '"MfaConfiguration": "OPTIONAL", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }',
    ],
    fixes: [
      [
        'Make MFA OPTIONAL',
        '"MfaConfiguration": "ON", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }',
        '"MfaConfiguration": "OPTIONAL", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }',
      ],
      [
        'Remove EMAIL_OTP',
        '"MfaConfiguration": "ON", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }',
        '"MfaConfiguration": "ON", "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] } }',
      ],
    ],
  },
};
