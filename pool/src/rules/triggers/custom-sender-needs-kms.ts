import { removal } from '../../findings/index.ts';
import { toPath } from '../../json/index.ts';
import type { Rule } from '../rule.ts';

const KEY = 'LambdaConfig.KMSKeyID';
const SENDERS = ['LambdaConfig.CustomEmailSender', 'LambdaConfig.CustomSMSSender'];

export const customSenderNeedsKms: Rule = {
  code: 'custom-sender-needs-kms',
  // Of a file too: the triggers are sent as the file has them, and nothing of the live pool's is added.
  severity: 'error',
  title: 'A custom sender without a key',
  why: 'A custom sender receives codes encrypted with a KMS key of yours; without KMSKeyID there is none to encrypt with.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html',
  members: [KEY, ...SENDERS],
  *check(pool) {
    if (pool.text(KEY) !== undefined) return;
    for (const sender of SENDERS) {
      if (!pool.object(sender)) continue;
      const path = toPath(sender);
      yield {
        message: `${path.at(-1)} needs LambdaConfig.KMSKeyID, the ARN of a symmetric KMS key with which the codes are encrypted. Add it, or remove the sender.`,
        path,
        target: 'name',
        fixes: [removal(path)],
      };
    }
  },
};
