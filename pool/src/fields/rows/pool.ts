import type { FieldRows } from '../field.ts';
import { arn, count, length, pattern } from '../limits.ts';
import { kept, unknown } from '../omission.ts';
import { POOL_ID_PATTERN } from '../pool-id.ts';

/** Identity, protection, plan, tags, keys and issuer. */
export const poolRows: FieldRows = {
  UserPoolId: {
    requiredCode: 'user-pool-id-required',
    limits: [
      length(1, 55, 'user-pool-id-format'),
      pattern(
        POOL_ID_PATTERN,
        'a region, an underscore, letters and digits: eu-west-1_AbCdEf123',
        'user-pool-id-format',
      ),
    ],
  },
  PoolName: {
    omission: kept('inferred'),
    limits: [
      length(1, 128, 'pool-name-format'),
      pattern(String.raw`[\w\s+=,.@-]+`, 'letters, digits, spaces and + = , . @ - _', 'pool-name-format'),
    ],
  },
  DeletionProtection: { default: 'INACTIVE', omission: kept('inferred') },
  UserPoolTier: { default: 'ESSENTIALS', omission: kept('documented') },
  UserPoolTags: {
    default: {},
    emptyIsNone: true,
    omission: kept('reported'),
    keyLimits: [length(1, 128, 'tags-length')],
    limits: [count(0, 50, 'tags-count')],
  },
  'UserPoolTags{}': { leftOut: 'remove', limits: [length(0, 256, 'tags-length')] },
  KeyConfiguration: { default: { KeyType: 'AWS_OWNED_KEY' }, omission: unknown('an AWS owned key') },
  'KeyConfiguration.KeyType': { default: 'AWS_OWNED_KEY' },
  'KeyConfiguration.KmsKeyArn': { leftOut: 'remove', limits: arn() },
  IssuerConfiguration: { default: { Type: 'ORIGINAL' }, omission: unknown('the ORIGINAL issuer') },
  'IssuerConfiguration.Type': { default: 'ORIGINAL' },
};
