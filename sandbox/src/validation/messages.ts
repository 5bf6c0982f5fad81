import { invalidParameter } from '../errors.ts';
import type { PoolChange, ValidationRule } from './rule.ts';

/** Rules about the text of messages, for conditions that the service model's patterns cannot express. */
export const messageRules: readonly ValidationRule<PoolChange>[] = [
  {
    // The model's pattern accepts {####} for a link without text, but the service rejects it (aws/aws-cli#8280).
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
