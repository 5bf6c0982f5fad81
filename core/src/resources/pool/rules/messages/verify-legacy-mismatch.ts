import * as l10n from '@vscode/l10n';
import { TEMPLATE_NAMES } from '../../normalize/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const TEMPLATE = 'VerificationMessageTemplate';

export const verifyLegacyMismatch: Rule = {
  code: 'verify-legacy-mismatch',
  severity: 'warning',
  title: 'Two settings for the same verification message differ',
  why: 'Cognito treats a legacy setting and its counterpart in VerificationMessageTemplate as one setting. If the two texts differ, it might use either one.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [...Object.keys(TEMPLATE_NAMES), ...Object.values(TEMPLATE_NAMES).map((twin) => `${TEMPLATE}.${twin}`)],
  *check(pool) {
    for (const [legacy, twin] of Object.entries(TEMPLATE_NAMES)) {
      const text = pool.text(legacy);
      const other = pool.text(`${TEMPLATE}.${twin}`);
      if (text === undefined || other === undefined || text === other) continue;
      yield {
        message: l10n.t(
          '{0} differs from {1} in VerificationMessageTemplate.\nBoth are the same setting, and Cognito might use either text. Keep only the one in the template.',
          legacy,
          twin,
        ),
        path: [legacy],
        target: 'name',
        tags: ['deprecated'],
        related: [{ path: [TEMPLATE, twin], message: l10n.t('The text here is different.') }],
        fixes: [
          {
            title: l10n.t('Keep the text in VerificationMessageTemplate.{0}', twin),
            edits: [{ kind: 'remove', path: [legacy] }],
            preferred: true,
          },
          {
            title: l10n.t('Move the text of {0} to VerificationMessageTemplate', legacy),
            edits: [
              { kind: 'remove', path: [legacy] },
              { kind: 'set', path: [TEMPLATE, twin], value: text },
            ],
          },
        ],
      };
    }
  },
};
