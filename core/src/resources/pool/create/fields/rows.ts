import type { FieldRows, Note } from '../../../field.ts';
import { count, length, pattern } from '../../../limits.ts';

const fixed: Note = {
  id: 'create-fixed',
  text: 'Fixed when the pool is created: no later request can set, change or remove it.',
};

const bound = { notes: [{ id: 'schema-bound-text', text: 'A string in the request: `"2048"`, not `2048`.' }] };

/** The settings that only CreateUserPool has, and the settings that have a different meaning in an update. */
export const createOnlyRows: FieldRows = {
  UserPoolId: {
    summary:
      "The ID of an existing pool, which consists of its Region, an underscore, and letters and digits. Without it, the file describes a pool that doesn't exist yet.",
  },
  PoolName: {
    summary: "Name of the pool in the console and in lists. Pool names aren't unique.",
    notes: [{ id: 'create-renamed-later', text: 'A pool can be renamed at any time.' }],
    requiredCode: 'create-pool-name-required',
    requiredMessage: 'A new pool requires a PoolName.\nYou can change it later.',
    requiredValue: 'customers',
  },
  AliasAttributes: {
    summary:
      'Users have a username, and can also sign in with these attributes. To use an email address or phone number as the username, use `UsernameAttributes` instead; only one of the two lists can be set.',
    values: {
      email: 'Users can sign in with their verified email address. Add `email` to `AutoVerifiedAttributes`.',
      preferred_username:
        'Users can sign in with an alternative username, which they can choose and change after sign-up.',
      phone_number:
        'Users can sign in with their verified phone number. Add `phone_number` to `AutoVerifiedAttributes`.',
    },
    notes: [fixed],
    isSet: true,
  },
  UsernameAttributes: {
    summary:
      'Users sign up and sign in with an email address or phone number instead of a username. For a username and an alias, use `AliasAttributes` instead; only one of the two lists can be set.',
    values: {
      email: 'The email address is the username.',
      phone_number: 'The phone number is the username.',
    },
    notes: [fixed],
    isSet: true,
  },
  UsernameConfiguration: { notes: [fixed] },
  'UsernameConfiguration.CaseSensitive': {
    values: {
      false: '`Ana@example.com` and `ana@example.com` are the same user. Recommended by AWS.',
      true: '`Ana@example.com` and `ana@example.com` are two users.',
    },
    requiredCode: 'create-case-required',
    requiredMessage:
      'UsernameConfiguration must have CaseSensitive.\nThe value can never be changed; AWS recommends false.',
    requiredValue: false,
  },
  Schema: {
    summary:
      "The custom attributes of users, and the standard attributes that are required or can't be changed. A standard attribute that isn't listed is optional and can be changed.",
    notes: [
      {
        id: 'schema-append-only',
        text: 'Custom attributes can be added later, with AddCustomAttributes. An attribute in the list can never be changed or removed.',
      },
    ],
    limits: [count(1, 50, 'schema-count')],
  },
  'Schema[]': {},
  'Schema[].Name': {
    summary:
      'A standard attribute, such as `email` or `given_name`, or the name of a custom attribute without `custom:`, which Cognito adds.',
    limits: [
      length(1, 20, 'schema-name-length'),
      pattern(
        String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+`,
        {
          form: 'letters, digits, symbols and punctuation, without spaces',
          message: '{0} must be letters, digits, symbols and punctuation, without spaces.',
        },
        'schema-name-charset',
      ),
    ],
  },
  'Schema[].AttributeDataType': {
    summary: 'The type of a custom attribute. Standard attributes already have a type.',
    values: {
      String: 'A string. Fully supported by apps and the console.',
      Number: 'An integer.',
      DateTime: "A time. The console can't create such an attribute.",
      Boolean: "True or false. The console can't create such an attribute, and tokens contain it as a string.",
    },
  },
  'Schema[].Mutable': {
    summary: "Whether a user's value can be changed. Set it for each attribute in the list.",
    values: {
      true: 'The value can be changed. Required for attributes that an identity provider maps.',
      false: 'The value can only be set when the user is created.',
    },
  },
  'Schema[].Required': {
    summary: "Whether users must provide a value to sign up. Custom attributes can't be required.",
    values: {
      true: "Users can't sign up without a value. Administrators can create users without one.",
      false: 'The value is optional.',
    },
  },
  'Schema[].DeveloperOnlyAttribute': {
    summary: 'A legacy way to protect an attribute from users. Use the write permissions of app clients instead.',
    values: {
      true: 'Only administrators can change the value. Legacy.',
      false: 'The write permissions of app clients determine who can change the value.',
    },
  },
  'Schema[].StringAttributeConstraints': { summary: 'The length of values for a `String` attribute.' },
  'Schema[].StringAttributeConstraints.MinLength': { summary: 'The minimum number of characters.', ...bound },
  'Schema[].StringAttributeConstraints.MaxLength': {
    summary: 'The maximum number of characters, at most 2048.',
    ...bound,
  },
  'Schema[].NumberAttributeConstraints': { summary: 'The range of values for a `Number` attribute.' },
  'Schema[].NumberAttributeConstraints.MinValue': { summary: 'The minimum value.', ...bound },
  'Schema[].NumberAttributeConstraints.MaxValue': { summary: 'The maximum value.', ...bound },
};

/** Notes about shared settings that apply only to existing pools. */
export const updateNotes: readonly string[] = [
  'replica-global-settings',
  'pool-name-rename',
  'deletion-protection-omitted',
  'tier-omitted',
  'tier-downgrade-essentials',
  'tier-downgrade-lite',
  'tags-replace',
  'lambda-config-replaces',
  'dcr-replaces',
  'admin-config-omitted',
  'sms-config-stays',
  'sign-in-policy-not-removable',
  'mfa-optional-silent',
  'mfa-off-with-sms-config',
];

/** Notes about shared settings that apply only to new pools. */
export const newPoolNotes: Readonly<Record<string, Note>> = {
  'SmsConfiguration.SnsCallerArn': {
    id: 'create-sms-role-bound',
    text: 'A role that was created for another pool might trust only that pool (`aws:SourceArn`) or only its external ID; Cognito then rejects the new pool.',
  },
};
