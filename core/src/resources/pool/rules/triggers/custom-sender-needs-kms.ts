import * as l10n from '@vscode/l10n';
import { deploymentPage, removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const KEY = 'LambdaConfig.KMSKeyID';
const SENDERS = ['CustomEmailSender', 'CustomSMSSender'];

export const customSenderNeedsKms: Rule = {
  code: 'custom-sender-needs-kms',
  // This is also an error in an incomplete file, because a push sends the file's triggers and adds none from the live
  // pool.
  severity: 'error',
  title: 'A custom sender requires a KMS key',
  why: 'A custom sender receives codes that are encrypted with your KMS key. Cognito rejects a request without KMSKeyID: “KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used”.',
  evidence: 'measured',
  source: deploymentPage('custom-sms-sender-kms'),
  members: [KEY, ...SENDERS.map((name) => `LambdaConfig.${name}`)],
  *check(pool) {
    if (pool.text(KEY) !== undefined) return;
    for (const sender of SENDERS) {
      if (!pool.object(`LambdaConfig.${sender}`)) continue;
      const path = ['LambdaConfig', sender];
      yield {
        message: l10n.t(
          '{0} requires KMSKeyID.\nAdd KMSKeyID, the ARN of a symmetric KMS key that encrypts the codes, or remove {0}.',
          sender,
        ),
        path,
        target: 'name',
        fixes: [removeFix(path)],
      };
    }
  },
};
