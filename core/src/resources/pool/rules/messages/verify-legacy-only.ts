import * as l10n from '@vscode/l10n';
import { TEMPLATE_NAMES } from '../../normalize/index.ts';
import { memberOrder } from '../../shape/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const TEMPLATE = 'VerificationMessageTemplate';

export const verifyLegacyOnly: Rule = {
  code: 'verify-legacy-only',
  severity: 'information',
  title: 'A verification message is in a legacy setting',
  why: 'Cognito stores these messages in VerificationMessageTemplate and mirrors them in the legacy settings. AWS documents the legacy settings as no longer used.',
  evidence: 'measured',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [...Object.keys(TEMPLATE_NAMES), ...Object.values(TEMPLATE_NAMES).map((twin) => `${TEMPLATE}.${twin}`)],
  *check(pool) {
    // A file in another format gets the diagnostic about its format instead of this one.
    if (pool.form) return;
    // A template that isn't an object gets a different diagnostic and can't contain any text.
    if (pool.has(TEMPLATE) && !pool.object(TEMPLATE)) return;
    for (const [legacy, twin] of Object.entries(TEMPLATE_NAMES)) {
      const text = pool.text(legacy);
      if (text === undefined || pool.has(`${TEMPLATE}.${twin}`)) continue;
      yield {
        message: l10n.t(
          '{0} is a legacy setting.\nMove its text to {1} in VerificationMessageTemplate, which is the same setting.',
          legacy,
          twin,
        ),
        path: [legacy],
        target: 'name',
        tags: ['deprecated'],
        fixes: [
          {
            title: l10n.t('Move the text to VerificationMessageTemplate.{0}', twin),
            edits: [
              { kind: 'remove', path: [legacy] },
              { kind: 'set', path: [TEMPLATE, twin], value: text, order: memberOrder([TEMPLATE]) },
            ],
            preferred: true,
            safe: true,
          },
        ],
      };
    }
  },
};
