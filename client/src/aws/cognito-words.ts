import { quote, whose } from './facts.ts';
import { busy, refused, trouble, type Words } from './words.ts';

/** A role that Cognito is to use: nothing about it may be wrong at the moment of the update. */
const role = (what: string): Words => ({
  kind: 'refused',
  text: (f) => `${what}${quote(f)} A role made a moment ago needs a few minutes until Cognito sees it.`,
});

/**
 * Cognito’s own exceptions by name: the Errors sections of DescribeUserPool, ListUserPools and UpdateUserPool in the
 * API reference.
 */
export const COGNITO_WORDS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['InvalidParameterException', refused],
  ['LimitExceededException', refused],
  [
    'ResourceNotFoundException',
    {
      kind: 'not-found',
      text: (f) =>
        f.poolId === undefined
          ? `Nothing was found in ${f.connection.region}.${quote(f)}`
          : `There is no user pool ${f.poolId} in ${f.connection.region} for ${whose(f)}. It was deleted, or it belongs to another account: check UserPoolId and the profile.${f.said.includes(f.poolId) ? '' : quote(f)}`,
    },
  ],
  ['TooManyRequestsException', busy],
  [
    'ConcurrentModificationException',
    {
      kind: 'busy',
      mayPass: true,
      text: () =>
        'Somebody else is changing this pool at the moment (CloudFormation or the console, for example). Wait until that is done, compare with the live pool and push again.',
    },
  ],
  [
    'UserImportInProgressException',
    {
      kind: 'busy',
      text: () =>
        'Users are being imported into this pool, and until that ends its settings cannot change. Wait for the import job or stop it, then push again.',
    },
  ],
  [
    'OperationNotEnabledException',
    {
      kind: 'refused',
      text: (f) =>
        `${f.operation} is not available for this pool in ${f.connection.region}. If the pool is a replica, change it in its primary region.${quote(f)}`,
    },
  ],
  [
    'UserPoolTaggingException',
    {
      kind: 'refused',
      text: (f) =>
        `Cognito refused UserPoolTags. Check keys, values and their number (at most 50, none beginning with aws:), and that ${whose(f)} has cognito-idp:TagResource and cognito-idp:UntagResource.${quote(f)}`,
    },
  ],
  [
    'InvalidSmsRoleTrustRelationshipException',
    role(
      'Cognito cannot assume the role in SmsConfiguration.SnsCallerArn. Its trust policy has to name cognito-idp.amazonaws.com and the same ExternalId as the file.',
    ),
  ],
  [
    'InvalidSmsRoleAccessPolicyException',
    role(
      'The role in SmsConfiguration.SnsCallerArn may not send SMS. Give it sns:Publish on all resources (sms-voice:SendTextMessage with EumsSms).',
    ),
  ],
  [
    'InvalidEmailRoleAccessPolicyException',
    role(
      'Cognito may not send email as EmailConfiguration.SourceArn. Allow it in the SES identity’s sending authorization policy, or let the service-linked role for Cognito email be created.',
    ),
  ],
  [
    'FeatureUnavailableInTierException',
    {
      kind: 'refused',
      text: (f) =>
        `The file asks for features that its UserPoolTier does not include. Turn them off in the file or raise UserPoolTier.${quote(f)}`,
    },
  ],
  [
    'TierChangeNotAllowedException',
    {
      kind: 'refused',
      text: (f) =>
        `UserPoolTier cannot change to this plan as the pool stands. Turn off what the new plan does not include, push, then change the plan.${quote(f)}`,
    },
  ],
  ['InternalErrorException', trouble],
]);
