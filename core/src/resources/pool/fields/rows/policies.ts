import type { Field, FieldRows } from '../../../field.ts';
import { count, range } from '../limits.ts';

const passwordPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

/** @param what the required part of a password, with its article */
const requires = (what: string): Field => ({
  default: true,
  values: { true: `A new password needs ${what}.`, false: `A new password may be without ${what}.` },
});

/** Passwords, first sign-in factors, MFA mode, devices and recovery. */
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
  'Policies.PasswordPolicy.RequireUppercase': requires('an upper-case letter'),
  'Policies.PasswordPolicy.RequireLowercase': requires('a lower-case letter'),
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
        text: 'To take a factor away, write the list without it; removing the object changes nothing on the pool.',
      },
    ],
  },
  'Policies.SignInPolicy.AllowedFirstAuthFactors': {
    default: ['PASSWORD'],
    isSet: true,
    values: {
      PASSWORD: 'Users begin with a password. Every list must have it: the service rejects one without.',
      WEB_AUTHN: 'Users sign in with a passkey, or a security key. The relying party is set with SetUserPoolMfaConfig.',
      EMAIL_OTP: 'Users get a code by email in place of a password.',
      SMS_OTP: 'Users get a code by SMS in place of a password. The pool needs an `SmsConfiguration`.',
      SOFTWARE_TOKEN: 'Not supported as a first factor: leave it out. An authenticator app is a second factor.',
    },
    notOffered: ['SOFTWARE_TOKEN'],
    notes: [
      {
        id: 'first-factor-email-otp-default-email',
        text: '`EMAIL_OTP` works with the default sender of Cognito, too, and each sign-in then counts against its few emails a day.',
      },
    ],
    limits: [count(1, 5, 'first-factor-count')],
  },
  MfaConfiguration: {
    default: 'OFF',
    values: {
      OPTIONAL: 'Each user may set up a second factor, and is then asked for it. The mode for adaptive authentication.',
      ON: 'Nobody signs in without a second factor. The pool must have one to offer: SMS, an authenticator app or email.',
      OFF: 'Nobody is asked for a second factor.',
    },
    notes: [
      {
        id: 'mfa-optional-silent',
        text: 'With `OPTIONAL`, managed login does not invite users to set up a second factor; your app has to.',
      },
      {
        id: 'mfa-factors-elsewhere',
        text: 'Authenticator apps, email MFA and passkey settings are turned on with SetUserPoolMfaConfig, which a push does not call. This request can bring SMS only.',
      },
      {
        id: 'mfa-off-with-sms-config',
        text: '`OFF` and an `SmsConfiguration` go together: SMS is sent for more than MFA.',
      },
    ],
  },
  DeviceConfiguration: {
    absentByDefault: true,
  },
  'DeviceConfiguration.ChallengeRequiredOnNewDevice': {
    default: false,
    values: {
      true: 'A remembered device stands in for the second factor.',
      false: 'A remembered device saves its user nothing: the second factor is asked for each time.',
    },
  },
  'DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt': {
    default: false,
    values: {
      true: 'A device is remembered when its user says so; your app asks.',
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
    summary: 'Which way is tried first: 1, then 2. Each may stand once.',
    limits: [range(1, 2, 'recovery-priority')],
  },
  'AccountRecoverySetting.RecoveryMechanisms[].Name': {
    values: {
      verified_email: 'The code to set a new password goes to the verified email address.',
      verified_phone_number:
        'The code to set a new password goes by SMS to the verified number. Who uses SMS as second factor cannot recover this way.',
      admin_only:
        'Users cannot recover an account themselves; an administrator resets the password. It cannot be combined with another way.',
    },
  },
};
