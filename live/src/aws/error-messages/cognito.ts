import * as l10n from '@vscode/l10n';
import { joinSentences } from '../../messages/join.ts';
import { quoteCognito, describeCredentials } from '../call-context.ts';
import { busy, rejected, serviceFailure, type ErrorDescription } from './common.ts';

/** Describes an error in a role that Cognito validates during an update. */
const role = (what: () => string): ErrorDescription => ({
  kind: 'rejected',
  text: (f) =>
    joinSentences(
      what(),
      quoteCognito(f),
      l10n.t('A role made a moment ago needs a few minutes until Cognito sees it.'),
    ),
});

/**
 * Cognito's own exceptions by name. Source: the Errors sections of the operations in `resource-apis.ts`, in the
 * API reference.
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
                'There is no user pool {0} in {1} for these credentials ({2}). It was deleted, or it belongs to another account: check UserPoolId and the profile.',
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
          'Somebody else is changing this pool at the moment (CloudFormation or the console, for example). Wait until that is done, compare with the live pool and push again.',
        ),
    },
  ],
  [
    'UserImportInProgressException',
    {
      kind: 'busy',
      text: () =>
        l10n.t(
          'Users are being imported into this pool, and until that ends its settings cannot change. Wait for the import job or stop it, then push again.',
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
            '{0} is not available for this pool in {1}. If the pool is a replica, change it in its primary region.',
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
            'Cognito rejected UserPoolTags, and may have applied everything else that was pushed. Check keys, values and their number (at most 50, none beginning with aws:), and that these credentials ({0}) have cognito-idp:TagResource and cognito-idp:UntagResource.',
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
        'Cognito cannot assume the role in SmsConfiguration. Check in IAM that the role still exists: while a deleted one is configured, Cognito rejects every update of the pool, whatever it changes. The trust policy of the role has to name cognito-idp.amazonaws.com and the same ExternalId as the file.',
      ),
    ),
  ],
  [
    'InvalidSmsRoleAccessPolicyException',
    role(() =>
      l10n.t(
        'The role in SmsConfiguration.SnsCallerArn may not send SMS. Give it sns:Publish on all resources (sms-voice:SendTextMessage with EumsSms).',
      ),
    ),
  ],
  [
    'InvalidEmailRoleAccessPolicyException',
    role(() =>
      l10n.t(
        'Cognito may not send email as EmailConfiguration.SourceArn. Allow it in the SES identity’s sending authorization policy, or let the service-linked role for Cognito email be created.',
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
            'The file asks for features that its UserPoolTier does not include. Turn them off in the file or raise UserPoolTier.',
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
            'UserPoolTier cannot change to this plan as the pool stands. Turn off what the new plan does not include, push, then change the plan.',
          ),
          quoteCognito(f),
        ),
    },
  ],
  ['InternalErrorException', serviceFailure],
]);
