/**
 * A known fact about user pools that has no rule of its own. Either other rules or warnings cover it (`by`), or there
 * is a `reason` not to check it. If a hover has a note about the fact, the note has the same ID.
 *
 * @typedef {{ id: string, by: readonly string[] } | { id: string, reason: string }} KnownFact
 */

const LIVE = 'Only the live pool shows whether this is the case.';
const OUTSIDE = 'It depends on resources outside the pool: roles, policies, identities, quotas.';
const ACCEPTED = 'The service accepts it, and it works as expected.';
const KEPT = 'A push cannot cause it, because it sends the live pool’s value for each omitted setting.';
const BEHAVIOR = 'It is normal behavior, not a mistake.';

/**
 * Known facts without a rule of their own, keyed by the title of the rule group.
 *
 * @type {Readonly<Record<string, readonly KnownFact[]>>}
 */
export const knownFacts = {
  'The request': [
    { id: 'user-pool-id-region', reason: 'It cannot occur, because a push uses the Region in the pool ID.' },
    { id: 'pool-name-rename', reason: ACCEPTED },
    { id: 'deprecated-describe', by: ['read-only-field'] },
  ],
  Passwords: [{ id: 'deprecated-unused-days', by: ['unused-account-validity'] }],
  'Sign-in': [
    { id: 'first-factor-email-otp-default-email', reason: ACCEPTED },
    { id: 'sign-in-policy-not-removable', reason: KEPT },
  ],
  'Multi-factor authentication': [
    { id: 'mfa-off-with-sms-config', reason: ACCEPTED },
    { id: 'mfa-optional-silent', reason: BEHAVIOR },
  ],
  SMS: [
    { id: 'sms-role-trust', reason: OUTSIDE },
    { id: 'sms-role-permission', reason: OUTSIDE },
    { id: 'sms-region-seoul', by: ['sms-region'] },
    { id: 'sms-eums-origination', reason: OUTSIDE },
    { id: 'sms-message-length-unit', reason: 'It describes how a limit is counted. The limit itself is checked.' },
    { id: 'sms-text-without-config', reason: ACCEPTED },
    { id: 'sms-sandbox', reason: OUTSIDE },
  ],
  Email: [
    { id: 'email-source-unverified', reason: OUTSIDE },
    {
      id: 'email-configset-missing',
      reason: 'SES reports a new configuration set as missing for a minute, so only the service can check it.',
    },
    { id: 'email-slr', reason: OUTSIDE },
    { id: 'email-default-quota', reason: BEHAVIOR },
    {
      id: 'email-template-needs-developer',
      reason:
        'The evidence is contradictory: AWS documents this restriction, but recorded pools show that it is not enforced.',
    },
  ],
  'Message texts': [
    { id: 'verify-link-empty-text', by: ['verify-link-placeholder'] },
    {
      id: 'verify-both-bodies',
      reason:
        'The evidence is contradictory: AWS documents that such a request is rejected, but AWS’s own example contains both bodies.',
    },
    { id: 'verify-link-needs-domain', reason: LIVE },
    { id: 'invite-sms-empty', by: ['invite-sms-length'] },
    { id: 'custom-message-overrides', reason: BEHAVIOR },
    { id: 'custom-sender-overrides', reason: BEHAVIOR },
    {
      id: 'deprecated-verification-fields',
      by: ['verify-legacy-only', 'verify-legacy-duplicate', 'verify-legacy-mismatch'],
    },
  ],
  'Lambda triggers': [
    { id: 'lambda-permission', reason: OUTSIDE },
    { id: 'lambda-config-replaces', by: ['live-triggers-removed'] },
    { id: 'lambda-same-key', reason: 'It cannot be wrong, because there is only one setting for the key.' },
    { id: 'pretoken-mirrored', reason: ACCEPTED },
    { id: 'deprecated-pretoken', reason: ACCEPTED },
  ],
  'Devices, threat protection, tiers': [
    { id: 'threat-region', reason: 'AWS does not publish a list of the Regions without threat protection.' },
    { id: 'threat-custom-auth', reason: ACCEPTED },
    { id: 'tier-omitted', reason: KEPT },
    { id: 'tier-downgrade-essentials', by: ['threat-tier-essentials', 'live-tier-changed'] },
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
      ],
    },
    { id: 'tier-upgrade-cost', by: ['live-tier-changed'] },
    { id: 'deprecated-addons-on-lite', by: ['threat-tier-lite'] },
  ],
  'Client registration and authentication levels': [{ id: 'dcr-replaces', reason: KEPT }],
  'Key, issuer, tags': [
    { id: 'key-multi-region', reason: LIVE },
    { id: 'issuer-change', by: ['live-issuer-key-changed'] },
    { id: 'replica-global-settings', reason: LIVE },
    { id: 'tags-replace', by: ['live-tags-removed'] },
  ],
  'New pools': [
    { id: 'create-fixed', reason: BEHAVIOR },
    { id: 'create-renamed-later', reason: ACCEPTED },
    { id: 'create-sms-role-bound', reason: OUTSIDE },
    { id: 'create-mfa-companion', reason: 'The preview of a new pool shows this.' },
  ],
  'MFA files': [
    { id: 'mfa-sms-needs-external-id', by: ['mfa-sms-incomplete'] },
    { id: 'mfa-email-otp-text', by: ['mfa-email-enables', 'mfa-email-template-lost'] },
    { id: 'mfa-shared-with-pool', by: ['mfa-files-differ'] },
    { id: 'mfa-rp-default', reason: BEHAVIOR },
  ],
  'Attributes of new pools': [
    { id: 'schema-append-only', reason: BEHAVIOR },
    { id: 'schema-bound-text', by: ['type-mismatch'] },
    { id: 'schema-change-refused', by: ['schema-add-existing'] },
    { id: 'schema-remove-refused', reason: 'No command removes an attribute.' },
    { id: 'schema-add-client-access', reason: 'The preview of added attributes shows this.' },
  ],
};
