import { invalidParameter, ServiceError } from '../errors.ts';
import { accountOf } from '../state/pool.ts';
import type { PoolChange, Refusal } from './refusal.ts';

/** About the sender of email. */
export const emailRefusals: readonly Refusal<PoolChange>[] = [
  {
    // Documented (AWS API reference, EmailConfigurationType); the text is the sandbox's own.
    code: 'email-developer-source',
    refuses: ({ next: { settings } }) =>
      settings.EmailConfiguration?.EmailSendingAccount === 'DEVELOPER' && !settings.EmailConfiguration.SourceArn,
    error: () => invalidParameter('SourceArn is required when EmailSendingAccount is DEVELOPER'),
  },
  {
    // Reported with this type, although it is about the file and not about the caller (aws/aws-cdk#25115).
    code: 'email-source-arn',
    refuses({ next }) {
      const source = next.settings.EmailConfiguration?.SourceArn;
      const identity = /^arn:[^:]+:ses:[^:]+:(?<account>\d+):identity\/.+$/u.exec(source ?? '');
      return source !== undefined && identity?.groups?.account !== accountOf(next);
    },
    error: () => new ServiceError('NotAuthorizedException', 'Email arn does not belong to your account.'),
  },
];
