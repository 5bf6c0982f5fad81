import type { FieldRows } from '../../../field.ts';
import { arn, count, length, pattern } from '../limits.ts';
import { POOL_ID_PATTERN } from '../../../../aws/pool-ids/index.ts';

/** Identity, protection, tier, tags, keys and issuer. */
export const poolRows: FieldRows = {
  UserPoolId: {
    summary:
      'The pool that this file is about: its region, an underscore and what AWS calls it. A pull and a push go to that region.',
    notes: [
      {
        id: 'replica-global-settings',
        text: 'All replicas of a pool share one id, which names the primary Region; push there. In another Region only email, SMS, triggers and tags may differ, and everything else must still be sent as the primary has it.',
      },
    ],
    requiredCode: 'user-pool-id-required',
    requiredMessage:
      'The file names no pool. Add the "UserPoolId" of one that exists, such as "eu-west-1_AbCdEf123": this product changes pools, and creates none.',
    limits: [
      length(1, 55, 'user-pool-id-format'),
      pattern(
        POOL_ID_PATTERN,
        {
          form: 'a region, an underscore, letters and digits: eu-west-1_AbCdEf123',
          message: '{0} must be a region, an underscore, letters and digits: eu-west-1_AbCdEf123.',
        },
        'user-pool-id-format',
      ),
    ],
  },
  PoolName: {
    summary: 'The name that people know the pool by, in the console and in lists. Apps use the id.',
    notes: [
      {
        id: 'pool-name-rename',
        text: 'A pool can be renamed at any time; its id, its domain and its tokens stay. Older documentation says otherwise.',
      },
    ],
    limits: [
      length(1, 128, 'pool-name-format'),
      pattern(
        String.raw`[\w\s+=,.@-]+`,
        {
          form: 'letters, digits, spaces and + = , . @ - _',
          message: '{0} must be letters, digits, spaces and + = , . @ - _.',
        },
        'pool-name-format',
      ),
    ],
  },
  DeletionProtection: {
    default: 'INACTIVE',
    values: {
      ACTIVE: 'The pool cannot be deleted before this is set to `INACTIVE`. For every pool that real users sign in to.',
      INACTIVE: 'One request deletes the pool with all its users, and nothing brings them back.',
    },
    notes: [
      {
        id: 'deletion-protection-omitted',
        text: 'Write it out: AWS’s documentation says that leaving it out turns it off, and calls to live pools show that it stays.',
      },
    ],
  },
  UserPoolTier: {
    default: 'ESSENTIALS',
    values: {
      ESSENTIALS:
        'The plan of a new pool: adds codes by email and SMS and passkeys as first factors, email MFA, password history, customized access tokens and managed login.',
      PLUS: 'Everything of Essentials, and threat protection: adaptive authentication, detection of leaked passwords, a log of sign-ins.',
      LITE: 'The cheapest plan: passwords, SMS and authenticator apps as second factors, federation, triggers, the classic hosted UI.',
    },
    notes: [
      { id: 'tier-upgrade-cost', text: 'A dearer plan costs more for each monthly active user.' },
      {
        id: 'tier-downgrade-essentials',
        text: 'From Plus to Essentials: first turn threat protection off, and remove the export of user activity logs.',
      },
      {
        id: 'tier-downgrade-lite',
        text: 'To Lite: first turn off whatever needs another plan, and set `DcrConfiguration.EnableStatus` to `Disabled` in the same request.',
      },
      {
        id: 'tier-omitted',
        text: 'Write it out: the general documentation says that leaving it out means `ESSENTIALS`, and calls to live pools show that the plan stays.',
      },
    ],
  },
  UserPoolTags: {
    default: {},
    emptyIsNone: true,
    notes: [
      {
        id: 'tags-replace',
        text: 'The object replaces all tags: one that is not in it is removed from the pool. Where the pool has tags of AWS’s own (`aws:…`) and you changed none of yours, a push leaves the object out, and all tags stay.',
      },
    ],
    keyLimits: [length(1, 128, 'tags-length')],
    limits: [count(0, 50, 'tags-count')],
  },
  'UserPoolTags{}': {
    summary:
      'A tag: its name on the left, its value on the right. Costs are grouped and access is granted by tags. Names that begin with `aws:` belong to AWS.',
    leftOut: 'remove',
    limits: [length(0, 256, 'tags-length')],
  },
  KeyConfiguration: { default: { KeyType: 'AWS_OWNED_KEY' } },
  'KeyConfiguration.KeyType': {
    default: 'AWS_OWNED_KEY',
    values: {
      AWS_OWNED_KEY: 'A key of AWS encrypts the pool. It costs nothing and needs no care.',
      CUSTOMER_MANAGED_KEY: 'Your own KMS key, named in `KmsKeyArn`, encrypts the pool, and you look after it.',
    },
    notes: [
      { id: 'key-multi-region', text: 'A pool with replicas in other Regions needs a multi-Region key (`mrk-…`).' },
    ],
  },
  'KeyConfiguration.KmsKeyArn': { leftOut: 'remove', limits: arn() },
  IssuerConfiguration: { default: { Type: 'ORIGINAL' } },
  'IssuerConfiguration.Type': {
    default: 'ORIGINAL',
    values: {
      ORIGINAL: 'Tokens are issued by `https://cognito-idp.<region>.amazonaws.com/<pool id>`, as they always were.',
      UPDATED:
        'Tokens are issued by `https://issuer-cognito-idp.<region>.amazonaws.com/<pool id>`, which serves its keys from several Regions. AWS recommends it for new pools.',
    },
    notes: [
      {
        id: 'issuer-change',
        text: 'A change gives new tokens another `iss` and another place of their keys: whatever verifies them must accept it first.',
      },
    ],
  },
};
