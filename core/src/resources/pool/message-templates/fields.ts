import type { PlaceholderKind } from './placeholders.ts';

/**
 * How much a text needs a placeholder.
 *
 * - `required`: the service refuses the text without it
 * - `optional`: it is replaced where it stands
 */
export type Need = 'required' | 'optional';

/** A member of the request that holds the text of a message. */
export interface MessageField {
  readonly channel: 'sms' | 'email';
  readonly part: 'body' | 'subject';
  /** When it is sent: to verify an address or number, to invite a new user, as the second factor of a sign-in. */
  readonly purpose: 'verification' | 'invitation' | 'sign-in';
  /** The least and the greatest number of characters. */
  readonly shortest: number;
  readonly longest: number;
  /** The service's pattern for it matches one line only. */
  readonly oneLine: boolean;
  /** The placeholders that are replaced in it. A text that takes a link is there for the link. */
  readonly takes: { readonly code?: Need; readonly username?: Need; readonly link?: 'required' };
}

const smsCode = {
  channel: 'sms',
  part: 'body',
  shortest: 6,
  longest: 140,
  oneLine: true,
  takes: { code: 'required' },
} as const;
const emailBody = { channel: 'email', part: 'body', shortest: 6, longest: 20000, oneLine: false } as const;
const emailSubject = { channel: 'email', part: 'subject', shortest: 1, longest: 140, oneLine: false } as const;
const invitation = { username: 'required', code: 'required' } as const;

const verificationSms: MessageField = { ...smsCode, purpose: 'verification' };
const verificationEmail: MessageField = { ...emailBody, purpose: 'verification', takes: { code: 'required' } };
const verificationSubject: MessageField = { ...emailSubject, purpose: 'verification', takes: { code: 'optional' } };

/**
 * Every member that holds the text of a message, by field name. Source: the limits in the service's own model, and for
 * the placeholders of invitations what the service was seen to reject: a text without {####} in a recorded deployment,
 * one without {username} in users' reports (aws/aws-cdk#6484).
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
    shortest: 6,
    longest: 140,
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

/** What is known about the text of a member. @param name field name @returns undefined for one that holds no message */
export function messageFieldAt(name: string): MessageField | undefined {
  return Object.hasOwn(messageFields, name) ? messageFields[name] : undefined;
}

/** The placeholders that are replaced in the text of a member. */
export function kindsTaken(field: MessageField): readonly PlaceholderKind[] {
  return Object.keys(field.takes) as PlaceholderKind[];
}

/** Whether a text is as long as the member takes; characters are counted as the service does. */
export function fits(text: string, { shortest, longest }: MessageField): boolean {
  // None has more than two units a character; a text of megabytes need not be taken apart.
  if (text.length > 2 * longest) return false;
  const characters = Array.from(text).length;
  return characters >= shortest && characters <= longest;
}
