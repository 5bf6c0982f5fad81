import { ServiceError } from '../errors.ts';
import { systemTags } from '../state/defaults-on-update.ts';
import type { PoolChange, ValidationRule } from './rule.ts';

/**
 * The rules for tags (AWS tagging guide), which are checked after all other settings have been applied. AWS's own tags
 * may be sent back unchanged, as the Serverless Framework does.
 */
export const tagRules: readonly ValidationRule<PoolChange>[] = [
  {
    code: 'tags-aws-prefix',
    rejects({ sent, live }) {
      const present = live?.settings.UserPoolTags ?? {};
      return Object.entries(systemTags(sent.UserPoolTags)).some(([key, value]) => present[key] !== value);
    },
    error: () =>
      new ServiceError('UserPoolTaggingException', 'aws: prefixed tag key names are not allowed for external use.'),
  },
  {
    // The message is our own.
    code: 'tags-count',
    rejects: ({ sent }) => Object.keys(sent.UserPoolTags ?? {}).length > 50,
    error: () => new ServiceError('UserPoolTaggingException', 'A user pool can have at most 50 tags'),
  },
];
