import * as l10n from '@vscode/l10n';
import { joinSentences } from '../../messages/join.ts';
import { quoteCognito, describeCredentials } from '../call-context.ts';
import { busy, rejected, serviceFailure, type ErrorDescription } from './common.ts';

/** Describes an error in a role that Cognito validates during an update. */
const role = (what: () => string): ErrorDescription => ({
  kind: 'rejected',
  text: (f) =>
    joinSentences(what(), quoteCognito(f), l10n.t('Cognito can take a few minutes to recognize a new role.')),
});

/**
 * Cognito's own exceptions by name. Source: the API reference's Errors sections for the operations in
 * `resource-apis.ts`.
 */
export const COGNITO_ERRORS: ReadonlyMap<string, ErrorDescription> = new Map<string, ErrorDescription>([
  ['InvalidParameterException', rejected],
  ['LimitExceededException', rejected],
  [
    'ResourceNotFoundException',
    {
      kind: 'not-found',
      text: (f) =>
        f.poolId === undefined
          ? joinSentences(l10n.t('Nothing was found in {0}.', f.connection.region), quoteCognito(f))
          : joinSentences(
              l10n.t(
                "User pool {0} wasn't found in {1} with these credentials ({2}). It was deleted or belongs to another account. Check UserPoolId and the profile.",
                f.poolId,
                f.connection.region,
                describeCredentials(f),
              ),
              f.serviceMessage.includes(f.poolId) ? '' : quoteCognito(f),
            ),
    },
  ],
  ['TooManyRequestsException', busy],
  [
    'ConcurrentModificationException',
    {
      kind: 'busy',
      isRetryable: true,
      text: () =>
        l10n.t(
          'Another change to this pool is in progress, for example by CloudFormation or in the console. Wait until it finishes, compare with the live pool, then push again.',
        ),
    },
  ],
  [
    'UserImportInProgressException',
    {
      kind: 'busy',
      text: () =>
        l10n.t(
          "The settings of this pool can't be changed while users are being imported. Wait until the import job finishes or stop it, then push again.",
        ),
    },
  ],
  [
    'OperationNotEnabledException',
    {
      kind: 'rejected',
      text: (f) =>
        joinSentences(
          l10n.t(
            "{0} isn't available for this pool in {1}. If the pool is a replica, change it in its primary Region.",
            f.operation,
            f.connection.region,
          ),
          quoteCognito(f),
        ),
    },
  ],
  [
    'UserPoolTaggingException',
    {
      kind: 'rejected',
      text: (f) =>
        joinSentences(
          l10n.t(
            'Cognito rejected UserPoolTags, but might have applied the rest of the push. Check the keys, values and number of tags (at most 50, none starting with aws:), and that these credentials ({0}) allow cognito-idp:TagResource and cognito-idp:UntagResource.',
            describeCredentials(f),
          ),
          quoteCognito(f),
        ),
    },
  ],
  [
    'InvalidSmsRoleTrustRelationshipException',
    role(() =>
      l10n.t(
        "Cognito can't assume the role in SmsConfiguration. Check in IAM that the role still exists: if it was deleted, Cognito rejects every update to the pool. The role's trust policy must contain cognito-idp.amazonaws.com and the same ExternalId as the file.",
      ),
    ),
  ],
  [
    'InvalidSmsRoleAccessPolicyException',
    role(() =>
      l10n.t(
        "The role in SmsConfiguration.SnsCallerArn isn't allowed to send SMS. Allow sns:Publish on all resources (with EumsSms: sms-voice:SendTextMessage).",
      ),
    ),
  ],
  [
    'InvalidEmailRoleAccessPolicyException',
    role(() =>
      l10n.t(
        "Cognito isn't allowed to send email as EmailConfiguration.SourceArn. Allow it in the sending authorization policy of the SES identity, or allow the creation of the service-linked role for Cognito email.",
      ),
    ),
  ],
  [
    'FeatureUnavailableInTierException',
    {
      kind: 'rejected',
      text: (f) =>
        joinSentences(
          l10n.t(
            "The file uses features that its UserPoolTier doesn't include. Turn them off in the file, or raise UserPoolTier.",
          ),
          quoteCognito(f),
        ),
    },
  ],
  [
    'TierChangeNotAllowedException',
    {
      kind: 'rejected',
      text: (f) =>
        joinSentences(
          l10n.t(
            "Cognito can't change the pool to this UserPoolTier yet. Turn off the features that the tier doesn't include, push, then change UserPoolTier.",
          ),
          quoteCognito(f),
        ),
    },
  ],
  ['InternalErrorException', serviceFailure],
]);
