import type { JsonObject, Path } from '../../../json/index.ts';
import { creationTexts } from './texts/creation.ts';
import { deliveryTexts } from './texts/delivery.ts';
import { poolTexts } from './texts/pool.ts';
import { signInTexts } from './texts/sign-in.ts';

/** The meaning of a known service error. */
export interface KnownError {
  /** The field names of the settings involved. Those that need to be changed come first. */
  readonly members: readonly string[];
  /** Returns whether a setting of the request is involved. By default, all settings in `members` are. */
  readonly isAbout?: (path: Path, request: JsonObject) => boolean;
  readonly rule?: string;
  /** Advice in the user's language. Absent if our message for the exception already includes it. */
  readonly advice?: () => string;
}

/** A service error that is recognized by a constant part of its message. */
export interface KnownMessage extends KnownError {
  readonly text: string;
}

/**
 * Service errors, identified by strings in their messages. The strings come from tests against the service and from
 * quotes in public issues. The first error whose string occurs in the message applies.
 */
export const byText: readonly KnownMessage[] = [...signInTexts, ...deliveryTexts, ...poolTexts, ...creationTexts];

const CALLERS = ['SmsConfiguration.SnsCallerArn', 'SmsConfiguration.EumsSms.CallerArn', 'SmsConfiguration'];

/** Service errors by exception name, for messages that {@link byText} does not cover. */
export const byException: ReadonlyMap<string, KnownError> = new Map<string, KnownError>([
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
