import * as l10n from '@vscode/l10n';
import { arnKinds, findArnMismatch, parseArn } from '../../../../aws/arns/index.ts';
import { membersOfKind } from '../../arns.ts';
import { regionIn } from '../../../../aws/pool-ids/index.ts';
import { valueAt, type JsonObject, type Path } from '../../../../json/index.ts';
import type { KnownMessage } from '../catalogue.ts';

const KEY = 'LambdaConfig.KMSKeyID';
const SENDERS = ['LambdaConfig.CustomEmailSender', 'LambdaConfig.CustomSMSSender'];
const PRE_TOKEN = ['LambdaConfig.PreTokenGeneration', 'LambdaConfig.PreTokenGenerationConfig.LambdaArn'];

const addKey = (): string => l10n.t('Add the ARN of a symmetric KMS key as KMSKeyID.');
const sameFunction = (): string => l10n.t('Use the same ARN for both, or remove PreTokenGeneration.');

/** Service errors about triggers, keys, protection, tags and all other settings. */
export const poolTexts: readonly KnownMessage[] = [
  {
    text: 'use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
    members: ['AdminCreateUserConfig.UnusedAccountValidityDays'],
    rule: 'unused-account-validity',
    advice: () => l10n.t('Remove UnusedAccountValidityDays and use TemporaryPasswordValidityDays.'),
  },
  {
    text: 'Cross-region lambda functions are not supported',
    members: membersOfKind(arnKinds.function),
    isAbout: isOfAnotherRegion,
    rule: 'lambda-arn-region',
    advice: () => l10n.t("Use functions in the pool's Region."),
  },
  {
    text: 'KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used',
    members: [...SENDERS, KEY],
    rule: 'custom-sender-needs-kms',
    advice: addKey,
  },
  {
    text: 'KMSKeyID is required for CustomEmailSender and CustomSMSSender',
    members: [...SENDERS, KEY],
    rule: 'custom-sender-needs-kms',
    advice: addKey,
  },
  {
    text: 'CreateGrant was attempted on the input KMS key',
    members: [KEY],
    rule: 'kms-key-service',
    advice: () =>
      l10n.t(
        "Use the ARN of a symmetric KMS key (not of an alias) in the pool's Region, and check that the key policy allows these credentials to call kms:CreateGrant.",
      ),
  },
  {
    text: 'Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function',
    members: PRE_TOKEN,
    rule: 'pretoken-mismatch',
    advice: sameFunction,
  },
  {
    text: 'PreTokenGeneration and the LambdaArn of PreTokenGenerationConfig must be the same',
    members: PRE_TOKEN,
    rule: 'pretoken-mismatch',
    advice: sameFunction,
  },
  {
    text: 'advanced security features are not supported in this region',
    members: ['UserPoolAddOns.AdvancedSecurityMode'],
    rule: 'threat-region',
    advice: () => l10n.t('Set AdvancedSecurityMode to OFF.'),
  },
  { text: 'aws: prefixed tag key', members: ['UserPoolTags'], rule: 'tags-aws-prefix' },
  { text: 'can have at most 50 tags', members: ['UserPoolTags'], rule: 'tags-count' },
  {
    text: 'AcrConfiguration levels must be among',
    members: ['AcrConfiguration'],
    rule: 'acr-levels',
    advice: () => l10n.t("Remove the levels that don't exist."),
  },
  {
    text: 'AcrValue must be unique across all levels',
    members: ['AcrConfiguration'],
    rule: 'acr-unique',
    advice: () => l10n.t("Give each level its own name. A level that isn't listed has its default name."),
  },
  {
    text: 'AcrValue must have only characters that are valid in a URL or a URN',
    members: ['AcrConfiguration'],
    advice: () => l10n.t('Use URLs or URNs as level names.'),
  },
];

function isOfAnotherRegion(path: Path, request: JsonObject): boolean {
  const text = valueAt(request, path);
  const arn = typeof text === 'string' ? parseArn(text) : undefined;
  return arn !== undefined && findArnMismatch(arn, arnKinds.function, regionIn(request)) === 'region';
}
