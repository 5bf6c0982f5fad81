import { invalidParameter } from '../errors.ts';
import type { PoolChange, ValidationRule } from './rule.ts';

/** About message texts, beyond what their patterns say. */
export const messageRules: readonly ValidationRule<PoolChange>[] = [
  {
    // The model's pattern takes {####} for a link without text; the service does not (aws/aws-cli#8280).
    code: 'verify-link-empty-text',
    rejects({ sent }) {
      const text = sent.VerificationMessageTemplate?.EmailMessageByLink;
      if (text === undefined) return false;
      const start = text.indexOf('{##');
      return start < 0 || !text.includes('##}', start + '{##x'.length);
    },
    error: () => invalidParameter('The message is invalid.'),
  },
];
