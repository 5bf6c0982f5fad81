import type { Severity } from '../findings/index.ts';

/** A check that follows from the request's shape and its limits, as against a rule over several members. */
export interface StructureCheck {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
}

const error = (code: string, title: string): StructureCheck => ({ code, severity: 'error', title });
const warning = (code: string, title: string): StructureCheck => ({ code, severity: 'warning', title });

/** Every code that the structure of a file can be found against, apart from the rules. */
export const structureChecks: readonly StructureCheck[] = [
  error('json-syntax', 'The text is not JSON with comments'),
  error('unknown-field', 'A member that the request does not have'),
  error('type-mismatch', 'A value of another JSON type than the member takes'),
  error('enum-value', 'A value that is none of those the member takes'),
  warning('duplicate-key', 'Two members with one name in one object'),
  error('required-member', 'A member that its structure cannot be without'),
  error('value-range', 'A number outside its range'),
  error('text-length', 'A text that is too short or too long'),
  error('arn-format', 'A text that is not an ARN'),
  error('user-pool-id-required', 'No pool id'),
  error('user-pool-id-format', 'A pool id of another form'),
  error('pool-name-format', 'A pool name that the service does not take'),
  error('password-min-length', 'A password length outside 6 to 99'),
  error('password-history-range', 'A password history outside 0 to 24'),
  error('temp-validity-range', 'A validity of temporary passwords outside 0 to 365 days'),
  error('first-factor-count', 'No first sign-in factor, or more than five'),
  error('recovery-count', 'No way of recovery, or more than two'),
  error('recovery-priority', 'A recovery priority other than 1 and 2'),
  error('tags-count', 'More than 50 tags'),
  error('tags-length', 'A tag that is too long, or without a name'),
  error('kms-key-arn', 'A KMS key that is not given as an ARN'),
  error('custom-sender-version', 'A custom sender without version or function'),
  error('inbound-federation-version', 'An inbound federation trigger without version or function'),
  error('threat-mode-required', 'Add-ons without a mode of threat protection'),
  error('sms-eums-caller', 'End User Messaging without a role to send with'),
  error('acr-value-required', 'A level of authentication without a name'),
  error('sms-auth-message', 'An SMS sign-in text without its code, or of a wrong length'),
  error('invite-sms-length', 'An SMS invitation of a wrong length'),
  error('email-subject-length', 'A subject of a wrong length'),
  error('email-body-length', 'An email text of a wrong length'),
  warning('email-body-charset', 'A character that the service may refuse in an email'),
  error('verify-code-placeholder', 'A verification text without its code'),
  error('verify-link-placeholder', 'A verification text without its link'),
  error('email-reply-to', 'A reply-to that is not an address'),
  error('email-configset-format', 'A configuration set name that SES does not have'),
];
