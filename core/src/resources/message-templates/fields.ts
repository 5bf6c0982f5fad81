import type { PlaceholderKind } from './placeholders.ts';

/**
 * Whether a string must contain a placeholder. `required`: the service rejects text that lacks the placeholder.
 * `optional`: the service only replaces the placeholder where it occurs.
 */
export type Need = 'required' | 'optional';

/** A setting that contains the text of a message. */
export interface MessageField {
  readonly channel: 'sms' | 'email';
  readonly part: 'body' | 'subject';
  /**
   * The purpose of the message: verifying an address or number, inviting a new user, or providing the second factor at
   * sign-in.
   */
  readonly purpose: 'verification' | 'invitation' | 'sign-in';
  /** The minimum and maximum length, in characters. */
  readonly minLength: number;
  readonly maxLength: number;
  /** Whether the service's pattern matches only a single line. */
  readonly oneLine: boolean;
  /** The placeholders that the service replaces in the text. If a link is among them, it is always required. */
  readonly takes: { readonly code?: Need; readonly username?: Need; readonly link?: 'required' };
}

const smsCode = {
  channel: 'sms',
  part: 'body',
  minLength: 6,
  maxLength: 140,
  oneLine: true,
  takes: { code: 'required' },
} as const;
const emailBody = { channel: 'email', part: 'body', minLength: 6, maxLength: 20000, oneLine: false } as const;
const emailSubject = { channel: 'email', part: 'subject', minLength: 1, maxLength: 140, oneLine: false } as const;
const invitation = { username: 'required', code: 'required' } as const;

const verificationSms: MessageField = { ...smsCode, purpose: 'verification' };
const verificationEmail: MessageField = { ...emailBody, purpose: 'verification', takes: { code: 'required' } };
const verificationSubject: MessageField = { ...emailSubject, purpose: 'verification', takes: { code: 'optional' } };

/**
 * The settings of a pool that contain the text of a message, by field name. Sources: the limits come from the service's
 * own model. The placeholders that invitations require come from messages that the service rejected: one without {####}
 * in a recorded deployment, and one without {username} in users' reports (aws/aws-cdk#6484).
 */
export const messageFields: Readonly<Record<string, MessageField>> = {
  SmsVerificationMessage: verificationSms,
  EmailVerificationMessage: verificationEmail,
  EmailVerificationSubject: verificationSubject,
  'VerificationMessageTemplate.SmsMessage': verificationSms,
  'VerificationMessageTemplate.EmailMessage': verificationEmail,
  'VerificationMessageTemplate.EmailSubject': verificationSubject,
  'VerificationMessageTemplate.EmailMessageByLink': {
    ...emailBody,
    purpose: 'verification',
    takes: { link: 'required' },
  },
  'VerificationMessageTemplate.EmailSubjectByLink': { ...emailSubject, purpose: 'verification', takes: {} },
  SmsAuthenticationMessage: { ...smsCode, purpose: 'sign-in' },
  'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage': {
    channel: 'sms',
    part: 'body',
    purpose: 'invitation',
    minLength: 6,
    maxLength: 140,
    oneLine: false,
    takes: invitation,
  },
  'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage': {
    ...emailBody,
    purpose: 'invitation',
    takes: invitation,
  },
  'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject': {
    ...emailSubject,
    purpose: 'invitation',
    takes: { username: 'optional', code: 'optional' },
  },
};

/**
 * The settings of SetUserPoolMfaConfig that contain the text of a message, by field name. Source: the service's own
 * model.
 */
export const mfaMessageFields: Readonly<Record<string, MessageField>> = {
  'SmsMfaConfiguration.SmsAuthenticationMessage': { ...smsCode, purpose: 'sign-in' },
  'EmailMfaConfiguration.Message': { ...emailBody, purpose: 'sign-in', takes: { code: 'required' } },
  'EmailMfaConfiguration.Subject': { ...emailSubject, purpose: 'sign-in', takes: {} },
};

const allFields = { ...messageFields, ...mfaMessageFields };

/**
 * Returns the facts about a setting that contains the text of a message; undefined for any other setting.
 * @param name field name
 */
export function messageFieldAt(name: string): MessageField | undefined {
  return Object.hasOwn(allFields, name) ? allFields[name] : undefined;
}

/** Returns the placeholders that the service replaces in a setting's text. */
export function acceptedPlaceholders(field: MessageField): readonly PlaceholderKind[] {
  return Object.keys(field.takes) as PlaceholderKind[];
}

/** Whether a string has an allowed length. Counts characters as the service does. */
export function hasAllowedLength(text: string, { minLength, maxLength }: MessageField): boolean {
  // A character has at most two UTF-16 units, so very long strings don't have to be split into characters.
  if (text.length > 2 * maxLength) return false;
  const characters = Array.from(text).length;
  return characters >= minLength && characters <= maxLength;
}
