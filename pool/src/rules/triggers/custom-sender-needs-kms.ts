import { removal } from '../../findings/index.ts';
import type { Rule } from '../rule.ts';

const SENDERS = ['CustomEmailSender', 'CustomSMSSender'];

export const customSenderNeedsKms: Rule = {
  code: 'custom-sender-needs-kms',
  severity: 'error',
  title: 'A custom sender without a key',
  why: 'A custom sender receives codes encrypted with a KMS key of yours; without KMSKeyID there is none to encrypt with.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-email-sender.html',
  members: ['LambdaConfig.KMSKeyID', ...SENDERS.map((sender) => `LambdaConfig.${sender}`)],
  *check(pool) {
    if (pool.has('LambdaConfig.KMSKeyID')) return;
    for (const sender of SENDERS) {
      if (!pool.has(`LambdaConfig.${sender}`)) continue;
      yield {
        message: `${sender} needs LambdaConfig.KMSKeyID, the ARN of a symmetric KMS key with which the codes are encrypted.`,
        path: ['LambdaConfig', sender],
        target: 'name',
        fixes: [removal(['LambdaConfig', sender])],
      };
    }
  },
};
