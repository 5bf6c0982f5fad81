import type { FieldRows } from '../../../field.ts';
import { arn, count, length, pattern } from '../../../limits.ts';
import { poolIdRow } from '../../../pool-id-row.ts';

/** The fields for identity, protection, tier, tags, keys and issuer. */
export const poolRows: FieldRows = {
  UserPoolId: {
    ...poolIdRow,
    notes: [
      {
        id: 'replica-global-settings',
        text: "All replicas of a pool share one ID, which contains the primary Region; push to that Region. In another Region, you can change only email, SMS, triggers and tags, and must send everything else with the primary pool's values.",
      },
    ],
  },
  PoolName: {
    summary: 'Name of the pool in the console and in lists. Apps use the ID instead.',
    notes: [
      {
        id: 'pool-name-rename',
        text: "You can rename a pool at any time: its ID, domain and tokens don't change. Older documentation says otherwise.",
      },
    ],
    limits: [
      length(1, 128, 'pool-name-format'),
      pattern(
        String.raw`[\w\s+=,.@-]+`,
        {
          form: 'letters, digits, spaces and + = , . @ - _',
          message: '{0} can contain only letters, digits, spaces and + = , . @ - _.',
        },
        'pool-name-format',
      ),
    ],
  },
  DeletionProtection: {
    default: 'INACTIVE',
    values: {
      ACTIVE: "The pool can't be deleted until you set this to `INACTIVE`. Recommended for pools with real users.",
      INACTIVE: 'A single request can permanently delete the pool and all its users.',
    },
    notes: [
      {
        id: 'deletion-protection-omitted',
        text: "Always include it: AWS's documentation says that omitting it turns it off, but in tests with live pools, it kept its value.",
      },
    ],
  },
  UserPoolTier: {
    default: 'ESSENTIALS',
    values: {
      ESSENTIALS:
        'The default for new pools. Adds passkeys, email codes and SMS codes as first factors, as well as email MFA, password history, access token customization and managed login.',
      PLUS: 'Everything in Essentials, plus threat protection: adaptive authentication, detection of leaked passwords and a log of sign-ins.',
      LITE: 'Least expensive tier: passwords, SMS and authenticator apps as second factors, federation, triggers and the classic hosted UI.',
    },
    notes: [
      { id: 'tier-upgrade-cost', text: 'Higher tiers cost more per monthly active user.' },
      {
        id: 'tier-downgrade-essentials',
        text: 'To go from Plus to Essentials, first turn off threat protection and stop exporting user activity logs.',
      },
      {
        id: 'tier-downgrade-lite',
        text: 'To switch to Lite, first turn off all features that require a higher tier, and set `DcrConfiguration.EnableStatus` to `Disabled` in the same request.',
      },
      {
        id: 'tier-omitted',
        text: 'Always include it: the general documentation says that omitting it means `ESSENTIALS`, but in tests with live pools, the tier stayed the same.',
      },
    ],
  },
  UserPoolTags: {
    default: {},
    emptyIsNone: true,
    notes: [
      {
        id: 'tags-replace',
        text: "The object replaces all tags: a tag that isn't in it is removed from the pool. If the pool has tags reserved for AWS (`aws:…`) and you didn't change your own tags, a push omits the object, and all tags stay.",
      },
    ],
    keyLimits: [length(1, 128, 'tags-length')],
    limits: [count(0, 50, 'tags-count')],
  },
  'UserPoolTags{}': {
    summary:
      'A tag: the name on the left, the value on the right. Use tags to group costs and to control access. Names that begin with `aws:` are reserved for AWS.',
    leftOut: 'remove',
    limits: [length(0, 256, 'tags-length')],
  },
  KeyConfiguration: { default: { KeyType: 'AWS_OWNED_KEY' } },
  'KeyConfiguration.KeyType': {
    default: 'AWS_OWNED_KEY',
    values: {
      AWS_OWNED_KEY: 'Encrypts the pool with an AWS owned key, at no charge.',
      CUSTOMER_MANAGED_KEY: 'Encrypts the pool with your customer managed key in `KmsKeyArn`.',
    },
    notes: [
      { id: 'key-multi-region', text: 'A pool with replicas in other Regions requires a multi-Region key (`mrk-…`).' },
    ],
  },
  'KeyConfiguration.KmsKeyArn': { leftOut: 'remove', limits: arn() },
  IssuerConfiguration: { default: { Type: 'ORIGINAL' } },
  'IssuerConfiguration.Type': {
    default: 'ORIGINAL',
    values: {
      ORIGINAL: 'Tokens are issued by `https://cognito-idp.<region>.amazonaws.com/<pool id>`, the original issuer.',
      UPDATED:
        'Tokens are issued by `https://issuer-cognito-idp.<region>.amazonaws.com/<pool id>`, which serves its keys from several Regions. AWS recommends it for new pools.',
    },
    notes: [
      {
        id: 'issuer-change',
        text: 'A change gives new tokens a different `iss` and moves the signing keys to a different URL. Services that verify tokens must accept the new issuer first.',
      },
    ],
  },
};
