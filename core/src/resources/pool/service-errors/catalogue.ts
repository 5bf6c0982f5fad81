import type { JsonObject, Path } from '../../../json/index.ts';
import { deliveryTexts } from './texts/delivery.ts';
import { poolTexts } from './texts/pool.ts';
import { signInTexts } from './texts/sign-in.ts';

/** A service error whose meaning is known. */
export interface Known {
  /** Field names, those first that can be changed to remove the reason. */
  readonly members: readonly string[];
  /** Whether a member that is in the request takes part. Default: each of them does. */
  readonly isAbout?: (path: Path, request: JsonObject) => boolean;
  readonly rule?: string;
  /** What to do, in the user's language. Absent where the words for the exception say it. */
  readonly advice?: () => string;
}

/** A service error that is known by a part of its message which does not vary. */
export interface KnownText extends Known {
  readonly text: string;
}

/**
 * Service errors by what the service says, as it was measured, or as users have quoted it in public issues. The first one
 * whose text is in a message counts.
 */
export const byText: readonly KnownText[] = [...signInTexts, ...deliveryTexts, ...poolTexts];

const CALLERS = ['SmsConfiguration.SnsCallerArn', 'SmsConfiguration.EumsSms.CallerArn', 'SmsConfiguration'];

/** Service errors by the exception's name, where the text says nothing that is known. */
export const byException: ReadonlyMap<string, Known> = new Map<string, Known>([
  ['UserPoolTaggingException', { members: ['UserPoolTags'] }],
  ['InvalidSmsRoleTrustRelationshipException', { members: CALLERS, rule: 'sms-role-trust' }],
  ['InvalidSmsRoleAccessPolicyException', { members: CALLERS, rule: 'sms-role-permission' }],
  [
    'InvalidEmailRoleAccessPolicyException',
    { members: ['EmailConfiguration.SourceArn', 'EmailConfiguration'], rule: 'email-default-custom-from' },
  ],
  ['FeatureUnavailableInTierException', { members: ['UserPoolTier'] }],
  ['TierChangeNotAllowedException', { members: ['UserPoolTier'] }],
]);
