import type { JsonObject } from '../../../json/index.ts';
import type { Answer, ServiceError } from '../../live/kind.ts';
import type { KnownError, KnownMessage } from '../../pool/service-errors/catalogue.ts';
import { constraintPaths } from '../../pool/service-errors/constraint.ts';
import { toServiceError } from '../../pool/service-errors/service-error.ts';
import { mfaShape, MODE, PASSKEYS } from '../shape.ts';

const SMS = 'SmsMfaConfiguration';
const CALLER = `${SMS}.SmsConfiguration.SnsCallerArn`;
const FACTOR = `${PASSKEYS}.FactorConfiguration`;

/**
 * Service errors by a constant part of their message, in the order of the service's checks. The rules contain the
 * sources.
 */
export const byText: readonly KnownMessage[] = [
  { text: 'external id and a valid caller arn are required', members: [CALLER, SMS], rule: 'mfa-sms-incomplete' },
  {
    text: "can't turn off MFA and configure an MFA together",
    members: [MODE, 'SoftwareTokenMfaConfiguration', 'EmailMfaConfiguration', SMS],
    rule: 'mfa-off-with-factor',
  },
  { text: 'SMS MFA, Email MFA, or Software Token MFA must be enabled', members: [MODE], rule: 'mfa-no-factor' },
  {
    text: "can't disable all MFAs with a required or optional configuration",
    members: ['SoftwareTokenMfaConfiguration.Enabled', MODE],
    rule: 'mfa-all-disabled',
  },
  {
    text: 'Cannot set EmailMfaConfiguration when user pool EmailConfiguration',
    members: ['EmailMfaConfiguration'],
    rule: 'mfa-email-needs-developer',
  },
  {
    text: 'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required',
    members: [FACTOR, PASSKEYS, MODE],
    rule: 'mfa-on-webauthn-needs-multi',
  },
  {
    text: 'can be enabled as an auth factor if MFA is enabled',
    members: [MODE],
    rule: 'mfa-on-otp-first-factor',
  },
  { text: "Can't turn off SMS_MFA when SMS configuration is set", members: [SMS, MODE], rule: 'mfa-sms-dropped' },
  {
    text: 'SMS configuration is required when phone_number is selected',
    members: [SMS, MODE],
    rule: 'mfa-sms-dropped',
  },
  {
    text: 'cannot use verified_phone_number as a recovery mechanism',
    members: [SMS, MODE],
    rule: 'mfa-sms-recovery-phone',
  },
  {
    text: 'needs a second recovery mechanism when Email MFA is configured',
    members: ['EmailMfaConfiguration'],
    rule: 'mfa-email-recovery',
  },
];

/** Service errors by the exception's name, for messages that are not in {@link byText}. */
const byException: ReadonlyMap<string, KnownError> = new Map<string, KnownError>([
  ['InvalidSmsRoleTrustRelationshipException', { members: [CALLER, SMS], rule: 'sms-role-trust' }],
  ['InvalidSmsRoleAccessPolicyException', { members: [CALLER, SMS], rule: 'sms-role-permission' }],
  ['FeatureUnavailableInTierException', { members: [FACTOR, 'EmailMfaConfiguration'], rule: 'mfa-email-tier' }],
]);

/** Finds the settings that an error response refers to. @param request the request that was sent */
export function serviceErrorOf({ code, serviceMessage }: Answer, request: JsonObject): ServiceError | undefined {
  const constraints = constraintPaths(serviceMessage, mfaShape);
  if (constraints.length > 0) return { paths: constraints };
  const words = serviceMessage.toLowerCase();
  const known = byText.find(({ text }) => words.includes(text.toLowerCase())) ?? byException.get(code);
  return known && toServiceError(known, request);
}
