import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const KEY = ['LambdaConfig', 'KMSKeyID'];
const SENDERS = ['LambdaConfig.CustomEmailSender', 'LambdaConfig.CustomSMSSender'];

export const kmsKeyAlone: Rule = {
  code: 'kms-key-alone',
  severity: 'hint',
  title: 'The pool has a key for custom senders, but no custom sender',
  why: 'Only custom senders use KMSKeyID. It stays on a pool after its custom senders are removed, which is harmless.',
  evidence: 'measured',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html',
  members: ['LambdaConfig.KMSKeyID', ...SENDERS],
  *check(pool) {
    if (pool.text('LambdaConfig.KMSKeyID') === undefined || SENDERS.some((sender) => pool.has(sender))) return;
    yield {
      message: l10n.t(
        "KMSKeyID isn't used, because the pool has no custom sender.\nRemove it, or add CustomEmailSender or CustomSMSSender.",
      ),
      path: KEY,
      target: 'name',
      tags: ['unnecessary'],
      fixes: [removeFix(KEY)],
    };
  },
};
