import type { LengthLimit, Limit } from './field.ts';
import { insertPlaceholder } from './message-templates/index.ts';

/** Limits from the service's own model, as of August 2026. */
export const range = (min: number, max: number, code = 'value-range'): Limit => ({ kind: 'range', min, max, code });
export const length = (min: number, max: number, code = 'text-length'): LengthLimit => ({
  kind: 'length',
  min,
  max,
  code,
});
export const count = (min: number, max: number, code: string): Limit => ({ kind: 'count', min, max, code });
/** @param messages the requirement, once as a sentence about the setting {0} and once in a few words */
export const pattern = (
  source: string,
  messages: { readonly form?: string; readonly message: string },
  code: string,
): Limit => ({ kind: 'pattern', pattern: source, ...messages, code });

const ARN = String.raw`arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?`;
const ARN_MESSAGES = { message: '{0} must be an ARN: arn:partition:service:region:account:resource.' };

export const arn = (code = 'arn-format'): Limit[] => [pattern(ARN, ARN_MESSAGES, code), length(20, 2048, code)];
export const optionalArn: readonly Limit[] = [pattern(`(${ARN})?`, ARN_MESSAGES, 'arn-format')];

/** Requires `{####}`, which the service replaces with the code. */
const code = (id: string): Limit => ({
  kind: 'contains',
  placeholder: '{####}',
  holds: (text) => text.includes('{####}'),
  insert: (text) => insertPlaceholder(text, 'code'),
  code: id,
});
/**
 * Requires `{##text##}`, which the service replaces with a link. The service rejects `{####}`, which would be a link
 * with no text.
 */
const link: Limit = {
  kind: 'contains',
  placeholder: '{##Verify your email##}',
  holds: (text) => text.includes('{##') && text.includes('##}', text.indexOf('{##') + 4),
  insert: (text) => insertPlaceholder(text, 'link'),
  code: 'verify-link-placeholder',
};
const charset: Limit = { kind: 'charset', code: 'email-body-charset' };

export const smsMessage = [length(6, 140), code('verify-code-placeholder')];
export const smsAuthMessage = [length(6, 140, 'sms-auth-message'), code('sms-auth-message')];
export const emailBody = [length(6, 20000, 'email-body-length'), charset];
export const emailBodyWithCode = [...emailBody, code('verify-code-placeholder')];
export const emailBodyWithLink = [...emailBody, link];
export const emailSubject = [length(1, 140, 'email-subject-length'), charset];
