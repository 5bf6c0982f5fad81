import type { RuleCases } from './rule-cases.ts';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';
const ALIAS = 'arn:aws:kms:eu-west-1:123456789012:alias/pool';
const OWN = '"KeyType": "CUSTOMER_MANAGED_KEY"';
const AWS = '"KeyType": "AWS_OWNED_KEY"';

const key = (members: string) => `"KeyConfiguration": { ${members} }`;
const ownKey = (arn: string) => key(`${OWN}, "KmsKeyArn": "${arn}"`);
const tags = (members: string) => `"UserPoolTags": { ${members} }`;

export const identityCases: RuleCases = {
  'key-arn-shape': {
    finds: [
      [ownKey(ALIAS), [`warning key-arn-shape: "${ALIAS}"`]],
      [
        ownKey('arn:aws:s3:eu-west-1:123456789012:bucket'),
        ['warning key-arn-shape: "arn:aws:s3:eu-west-1:123456789012:bucket"'],
      ],
      [
        ownKey(KEY.replace('eu-west-1', 'us-east-1')),
        [`warning key-arn-shape: "${KEY.replace('eu-west-1', 'us-east-1')}"`],
      ],
      [ownKey(KEY.replace('aws', 'aws-cn')), [`warning key-arn-shape: "${KEY.replace('aws', 'aws-cn')}"`]],
    ],
    silent: [ownKey(KEY), ownKey(KEY.replace('key/', 'key/mrk-'))],
    fixes: [[`Change to "${KEY}"`, ownKey(KEY.replace('aws', 'aws-cn')), ownKey(KEY)]],
  },
  'key-cmk-needs-arn': {
    finds: [[key(OWN), ['warning key-cmk-needs-arn: "CUSTOMER_MANAGED_KEY"']]],
    silent: [ownKey(KEY), key(AWS), key('')],
    complete: [[key(OWN), ['warning key-cmk-needs-arn: "CUSTOMER_MANAGED_KEY"']]],
  },
  'key-owned-with-arn': {
    finds: [[key(`${AWS}, "KmsKeyArn": "${ALIAS}"`), [`warning key-owned-with-arn: "${ALIAS}"`]]],
    silent: [key(AWS), ownKey(KEY)],
    fixes: [
      ['Remove KmsKeyArn', key(`${AWS}, "KmsKeyArn": "${KEY}"`), key(AWS)],
      ['Set KeyType to "CUSTOMER_MANAGED_KEY"', key(`${AWS}, "KmsKeyArn": "${KEY}"`), ownKey(KEY)],
    ],
  },
  'tags-aws-prefix': {
    finds: [
      [
        tags('"team": "x", "aws:cloudformation:stack-name": "pool"'),
        ['warning tags-aws-prefix: "aws:cloudformation:stack-name"'],
      ],
    ],
    silent: [tags('"team": "x", "awsome": "y"'), tags('')],
    fixes: [
      [
        'Remove aws:cloudformation:stack-name',
        tags('"team": "x", "aws:cloudformation:stack-name": "pool"'),
        tags('"team": "x"'),
      ],
    ],
  },
  'tags-charset': {
    finds: [
      [tags('"team": "a,b"'), ['warning tags-charset: "a,b"']],
      [tags('"te*m": "x\\ty"'), ['warning tags-charset: "te*m"', 'warning tags-charset: "x\\ty"']],
    ],
    silent: [tags('"équipe 1": "a_b.c:d/e=f+g-h@i", "名前": ""')],
  },
};
