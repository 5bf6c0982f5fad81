/**
 * A fact about user pools, by the id that the project knows it by.
 *
 * @typedef {object} ServiceRule
 * @property {string} id
 * @property {readonly string[]} [by] codes, risks and notes that deal with it; without it, the one of its own name
 * @property {string} [reason] why it is no rule, and at most a note
 *
 * @typedef {object} ServiceRuleGroup
 * @property {string} title
 * @property {readonly (string | ServiceRule)[]} rules an id alone: dealt with under its own name
 */

/** Why something is no rule, where that is true of several. */
const LIVE = 'Only the live pool shows it.';
const BESIDE = 'It depends on what is beside the pool: roles, policies, identities, quotas.';
const TAKEN = 'The service takes it, and does what it says.';
const KEPT = 'It cannot occur by a push, which sends the live pool’s value for what the file leaves out.';
const RUNTIME = 'It is how the pool works, and no mistake.';

/**
 * What is known that the service refuses, changes by itself, or takes in a way that surprises.
 *
 * @type {readonly ServiceRuleGroup[]}
 */
export const serviceRules = [
  {
    title: 'The request, its identity and shape',
    rules: [
      'user-pool-id-required',
      'user-pool-id-format',
      { id: 'user-pool-id-region', reason: 'It cannot occur: a push takes the region from the pool id.' },
      'unknown-field',
      'null-value',
      'type-mismatch',
      'enum-value',
      'duplicate-key',
      'duplicate-list-item',
      'create-only-field',
      'read-only-field',
      'cfn-only-field',
      'mfa-config-field',
      'pool-name-format',
      { id: 'pool-name-rename', reason: TAKEN },
      'deletion-protection-off',
      'request-incomplete',
    ],
  },
  {
    title: 'Passwords',
    rules: [
      'password-min-length',
      'password-history-range',
      'password-history-tier',
      'temp-validity-range',
      'temp-validity-zero',
      'unused-account-validity',
      'password-policy-partial',
      'password-policy-weak',
    ],
  },
  {
    title: 'First factors of sign-in',
    rules: [
      'first-factor-count',
      'first-factor-software-token',
      'first-factor-password-missing',
      'first-factor-tier',
      'first-factor-sms-needs-sms-config',
      { id: 'first-factor-email-otp-default-email', reason: TAKEN },
      'mfa-on-otp-first-factor',
      'mfa-on-webauthn-first-factor',
      { id: 'sign-in-policy-not-removable', reason: KEPT },
    ],
  },
  {
    title: 'MFA',
    rules: [
      'mfa-on-needs-factor',
      'mfa-optional-needs-factor',
      { id: 'mfa-off-with-sms-config', reason: TAKEN },
      'mfa-sms-recovery-phone',
      'mfa-email-recovery',
      'mfa-email-needs-developer',
      'mfa-email-tier',
      { id: 'mfa-optional-silent', reason: RUNTIME },
      'threat-enforced-mfa-off',
    ],
  },
  {
    title: 'SMS',
    rules: [
      'autoverify-phone-needs-sms',
      'sms-caller-xor-eums',
      'sms-caller-role-arn',
      'sms-role-account',
      { id: 'sms-role-trust', reason: BESIDE },
      { id: 'sms-role-permission', reason: BESIDE },
      'sms-external-id-missing',
      'sms-region',
      { id: 'sms-region-seoul', by: ['sms-region'] },
      'sms-eums-caller',
      'sms-eums-region',
      { id: 'sms-eums-origination', reason: BESIDE },
      'sms-eums-india',
      'sms-empty-config',
      'sms-auth-message',
      { id: 'sms-message-length-unit', reason: 'It says how a limit counts, and the limit is checked.' },
      'sms-message-newline',
      { id: 'sms-text-without-config', reason: TAKEN },
      { id: 'sms-sandbox', reason: BESIDE },
    ],
  },
  {
    title: 'Email',
    rules: [
      'email-developer-source',
      'email-source-arn-shape',
      'email-source-account',
      'email-source-region',
      { id: 'email-source-unverified', reason: BESIDE },
      'email-from-domain-identity',
      'email-from-mismatch',
      'email-from-format',
      'email-configset-default',
      'email-configset-format',
      'email-default-custom-from',
      'email-default-from',
      'email-default-source-identity',
      {
        id: 'email-configset-missing',
        reason: 'SES reports a configuration set that was just made as missing for a minute: only the service knows.',
      },
      'email-reply-to',
      { id: 'email-slr', reason: BESIDE },
      { id: 'email-default-quota', reason: RUNTIME },
      {
        id: 'email-template-needs-developer',
        reason: 'Contradicted: AWS documents it, and recorded pools show that it is not enforced.',
      },
    ],
  },
  {
    title: 'Message texts',
    rules: [
      'verify-code-placeholder',
      'verify-link-placeholder',
      { id: 'verify-link-empty-text', by: ['verify-link-placeholder'] },
      { id: 'verify-both-bodies', reason: 'Contradicted: AWS documents a refusal, and AWS’s own example has both.' },
      'verify-link-both-placeholders',
      'verify-body-for-option',
      { id: 'verify-link-needs-domain', reason: LIVE },
      'verify-username-placeholder',
      'verify-legacy-duplicate',
      'verify-legacy-mismatch',
      'verify-legacy-only',
      'email-subject-length',
      'email-body-length',
      'email-body-charset',
      'invite-placeholders',
      { id: 'invite-sms-empty', by: ['invite-sms-length'] },
      'invite-sms-length',
      { id: 'custom-message-overrides', reason: RUNTIME },
      { id: 'custom-sender-overrides', reason: RUNTIME },
    ],
  },
  {
    title: 'Verification and recovery',
    rules: [
      'attr-verify-subset',
      'autoverify-empty',
      'recovery-count',
      'recovery-priority',
      'recovery-priority-order',
      'recovery-duplicate-name',
      'recovery-admin-only',
      'recovery-empty',
      'recovery-phone-without-sms',
      'recovery-unverifiable',
    ],
  },
  {
    title: 'Lambda triggers and keys',
    rules: [
      'lambda-arn-service',
      'lambda-arn-region',
      'lambda-arn-account',
      'lambda-arn-partition',
      { id: 'lambda-permission', reason: BESIDE },
      { id: 'lambda-config-replaces', by: ['live-triggers-removed', 'lambda-config-replaces'] },
      'custom-sender-needs-kms',
      'kms-key-arn',
      'kms-key-service',
      'kms-key-alone',
      'custom-sender-version',
      'inbound-federation-version',
      'pretoken-mismatch',
      { id: 'pretoken-mirrored', reason: TAKEN },
      'pretoken-version-tier',
      'custom-auth-trio',
      { id: 'lambda-same-key', reason: 'It cannot be got wrong: there is one member for the key.' },
    ],
  },
  {
    title: 'Devices, threat protection, plan, registration, authentication levels',
    rules: [
      'device-config-presence',
      'threat-mode-required',
      'threat-tier-essentials',
      'threat-tier-lite',
      { id: 'threat-region', reason: 'No list of the regions without threat protection is published.' },
      { id: 'threat-custom-auth', reason: TAKEN },
      { id: 'tier-omitted', reason: KEPT },
      {
        id: 'tier-downgrade-essentials',
        by: ['threat-tier-essentials', 'live-tier-changed', 'tier-downgrade-essentials'],
      },
      {
        id: 'tier-downgrade-lite',
        by: [
          'threat-tier-lite',
          'first-factor-tier',
          'password-history-tier',
          'pretoken-version-tier',
          'dcr-tier',
          'acr-tier',
          'live-tier-changed',
          'tier-downgrade-lite',
        ],
      },
      { id: 'tier-upgrade-cost', by: ['live-tier-changed', 'tier-upgrade-cost'] },
      'dcr-tier',
      'dcr-enable-by-presence',
      { id: 'dcr-replaces', reason: KEPT },
      'dcr-empty-grants',
      'dcr-implicit',
      'dcr-open-m2m',
      'dcr-register-scope',
      'acr-levels',
      'acr-unique',
      'acr-value-required',
      'acr-tier',
    ],
  },
  {
    title: 'Key, issuer, replicas, tags',
    rules: [
      'key-cmk-needs-arn',
      'key-owned-with-arn',
      'key-arn-shape',
      { id: 'key-multi-region', reason: LIVE },
      { id: 'issuer-change', by: ['live-issuer-key-changed', 'issuer-change'] },
      { id: 'replica-global-settings', reason: LIVE },
      'tags-aws-prefix',
      'tags-count',
      'tags-length',
      'tags-charset',
      { id: 'tags-replace', by: ['live-tags-removed', 'tags-replace'] },
    ],
  },
  {
    title: 'What a push changes',
    rules: [
      'live-mfa-lowered',
      'live-self-signup-opened',
      'live-triggers-removed',
      'live-autoverify-removed',
      'live-threat-lowered',
      'live-device-toggled',
      'live-email-sender-changed',
      'live-recovery-changed',
      'live-tier-changed',
      'live-issuer-key-changed',
      'live-tags-removed',
      'live-protection-lowered',
      'live-stale-base',
    ],
  },
  {
    title: 'Members of the past',
    rules: [
      {
        id: 'deprecated-verification-fields',
        by: ['verify-legacy-only', 'verify-legacy-duplicate', 'verify-legacy-mismatch'],
      },
      { id: 'deprecated-unused-days', by: ['unused-account-validity'] },
      { id: 'deprecated-pretoken', reason: TAKEN },
      { id: 'deprecated-describe', by: ['read-only-field'] },
      { id: 'deprecated-addons-on-lite', by: ['threat-tier-lite'] },
    ],
  },
];
