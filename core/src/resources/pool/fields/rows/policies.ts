import type { Field, FieldRows } from '../../../field.ts';
import { count, range } from '../../../limits.ts';

const passwordPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

/** @param what the required character, with its article */
const requires = (what: string): Field => ({
  default: true,
  values: { true: `New passwords need ${what}.`, false: `New passwords don't need ${what}.` },
});

/** The fields for passwords, first sign-in factors, MFA mode, devices and recovery. */
export const policyRows: FieldRows = {
  Policies: {
    default: { PasswordPolicy: passwordPolicy, SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } },
  },
  'Policies.PasswordPolicy': {
    default: passwordPolicy,
  },
  'Policies.PasswordPolicy.MinimumLength': {
    default: 8,
    limits: [range(6, 99, 'password-min-length')],
  },
  'Policies.PasswordPolicy.RequireUppercase': requires('an uppercase letter'),
  'Policies.PasswordPolicy.RequireLowercase': requires('a lowercase letter'),
  'Policies.PasswordPolicy.RequireNumbers': requires('a digit'),
  'Policies.PasswordPolicy.RequireSymbols': requires('a special character'),
  'Policies.PasswordPolicy.PasswordHistorySize': { default: 0, limits: [range(0, 24, 'password-history-range')] },
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays': {
    default: 7,
    limits: [range(0, 365, 'temp-validity-range')],
  },
  'Policies.SignInPolicy': {
    default: { AllowedFirstAuthFactors: ['PASSWORD'] },
    notes: [
      {
        id: 'sign-in-policy-not-removable',
        text: "To remove a factor, remove it from the list. Removing the entire object doesn't change the pool.",
      },
    ],
  },
  'Policies.SignInPolicy.AllowedFirstAuthFactors': {
    default: ['PASSWORD'],
    isSet: true,
    values: {
      PASSWORD: 'Users sign in with a password first. Required in every list: Cognito rejects a list without it.',
      WEB_AUTHN:
        'Users sign in with a passkey or a security key. `WebAuthnConfiguration` in the MFA file sets the relying party.',
      EMAIL_OTP: 'Users get a code by email instead of using a password.',
      SMS_OTP: 'Users get a code by SMS instead of using a password. Requires an `SmsConfiguration`.',
      SOFTWARE_TOKEN: 'Not supported as a first factor. An authenticator app is a second factor.',
    },
    notOffered: ['SOFTWARE_TOKEN'],
    notes: [
      {
        id: 'first-factor-email-otp-default-email',
        text: '`EMAIL_OTP` also works with the default sender, but each sign-in counts toward its limit of 50 emails a day.',
      },
    ],
    limits: [count(1, 5, 'first-factor-count')],
  },
  MfaConfiguration: {
    default: 'OFF',
    values: {
      OPTIONAL: 'Users who set up a second factor are prompted for it. Needed for adaptive authentication.',
      ON: 'All users must sign in with a second factor. The pool needs at least one: SMS, an authenticator app or email.',
      OFF: "Users aren't prompted for a second factor.",
    },
    notes: [
      {
        id: 'mfa-optional-silent',
        text: "With `OPTIONAL`, managed login doesn't invite users to set up a second factor; your app must do it.",
      },
      {
        id: 'mfa-factors-elsewhere',
        text: "Authenticator apps, email MFA and passkey settings are in the pool's MFA file (`.userpoolmfa.json`). This file can turn on only SMS.",
      },
      {
        id: 'mfa-off-with-sms-config',
        text: "You can combine `OFF` with an `SmsConfiguration`, because SMS isn't only for MFA.",
      },
    ],
  },
  DeviceConfiguration: {
    absentByDefault: true,
  },
  'DeviceConfiguration.ChallengeRequiredOnNewDevice': {
    default: false,
    values: {
      true: 'A remembered device replaces the second factor.',
      false: 'Users are prompted for the second factor even on a remembered device.',
    },
  },
  'DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt': {
    default: false,
    values: {
      true: 'A device is remembered only if the user agrees. Your app must ask for consent.',
      false: 'Every confirmed device is remembered.',
    },
  },
  AccountRecoverySetting: {
    default: {
      RecoveryMechanisms: [
        { Priority: 1, Name: 'verified_email' },
        { Priority: 2, Name: 'verified_phone_number' },
      ],
    },
  },
  'AccountRecoverySetting.RecoveryMechanisms': {
    leftOut: 'remove',
    isSet: true,
    emptyIsNone: true,
    limits: [count(1, 2, 'recovery-count')],
  },
  'AccountRecoverySetting.RecoveryMechanisms[].Priority': {
    summary: 'Order of the recovery mechanisms: 1 is tried first, then 2. Use each value only once.',
    limits: [range(1, 2, 'recovery-priority')],
  },
  'AccountRecoverySetting.RecoveryMechanisms[].Name': {
    values: {
      verified_email: 'The password reset code is sent to the verified email address.',
      verified_phone_number:
        "The password reset code is sent by SMS to the verified phone number. Users with SMS as the second factor can't recover this way.",
      admin_only:
        "Users can't recover their accounts themselves; an administrator resets the password. Can't be combined with another mechanism.",
    },
  },
};
