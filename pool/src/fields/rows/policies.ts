import type { FieldRows } from '../field.ts';
import { count, range } from '../limits.ts';
import { kept, reset } from '../omission.ts';

const passwordPolicy = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

/** Passwords, first sign-in factors, MFA mode, devices and recovery. */
export const policyRows: FieldRows = {
  Policies: {
    default: { PasswordPolicy: passwordPolicy, SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] } },
    omission: kept('measured'),
  },
  'Policies.PasswordPolicy': { default: passwordPolicy, omission: kept('measured') },
  'Policies.PasswordPolicy.MinimumLength': {
    default: 8,
    omission: reset('8 characters', 'inferred'),
    limits: [range(6, 99, 'password-min-length')],
  },
  'Policies.PasswordPolicy.RequireUppercase': { default: true, omission: reset('not required', 'inferred') },
  'Policies.PasswordPolicy.RequireLowercase': { default: true, omission: reset('not required', 'inferred') },
  'Policies.PasswordPolicy.RequireNumbers': { default: true, omission: reset('not required', 'inferred') },
  'Policies.PasswordPolicy.RequireSymbols': { default: true, omission: reset('not required', 'inferred') },
  'Policies.PasswordPolicy.PasswordHistorySize': {
    default: 0,
    plan: 'ESSENTIALS',
    limits: [range(0, 24, 'password-history-range')],
  },
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays': {
    default: 7,
    omission: reset('7 days', 'inferred'),
    limits: [range(0, 365, 'temp-validity-range')],
  },
  'Policies.SignInPolicy': { default: { AllowedFirstAuthFactors: ['PASSWORD'] }, omission: kept('measured') },
  'Policies.SignInPolicy.AllowedFirstAuthFactors': {
    default: ['PASSWORD'],
    isSet: true,
    limits: [count(1, 5, 'first-factor-count')],
  },
  MfaConfiguration: { default: 'OFF', omission: kept('measured') },
  DeviceConfiguration: { absentByDefault: true, omission: reset('devices are no longer remembered', 'reported') },
  'DeviceConfiguration.ChallengeRequiredOnNewDevice': { default: false },
  'DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt': { default: false },
  AccountRecoverySetting: {
    default: {
      RecoveryMechanisms: [
        { Priority: 1, Name: 'verified_email' },
        { Priority: 2, Name: 'verified_phone_number' },
      ],
    },
    omission: {
      effect: 'unknown',
      evidence: 'documented',
      text: 'nobody knows for sure; by the general documentation recovery goes back to email first, phone second.',
    },
  },
  'AccountRecoverySetting.RecoveryMechanisms': {
    leftOut: 'remove',
    isSet: true,
    limits: [count(1, 2, 'recovery-count')],
  },
  'AccountRecoverySetting.RecoveryMechanisms[].Priority': { limits: [range(1, 2, 'recovery-priority')] },
  'AccountRecoverySetting.RecoveryMechanisms[].Name': {},
};
