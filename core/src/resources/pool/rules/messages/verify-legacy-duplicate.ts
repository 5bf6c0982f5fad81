import * as l10n from '@vscode/l10n';
import { TEMPLATE_NAMES } from '../../normalize/index.ts';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const TEMPLATE = 'VerificationMessageTemplate';

export const verifyLegacyDuplicate: Rule = {
  code: 'verify-legacy-duplicate',
  severity: 'information',
  title: 'A legacy setting duplicates a verification message',
  why: 'Cognito keeps the legacy settings and VerificationMessageTemplate in sync. A copy in the file becomes outdated when you change the template.',
  evidence: 'measured',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [...Object.keys(TEMPLATE_NAMES), ...Object.values(TEMPLATE_NAMES).map((twin) => `${TEMPLATE}.${twin}`)],
  *check(pool) {
    // A file in another format gets the diagnostic about its format instead of this one.
    if (pool.form) return;
    for (const [legacy, twin] of Object.entries(TEMPLATE_NAMES)) {
      const text = pool.text(legacy);
      if (text === undefined || text !== pool.text(`${TEMPLATE}.${twin}`)) continue;
      yield {
        message: l10n.t(
          '{0} duplicates {1} in VerificationMessageTemplate.\nCognito keeps the two settings in sync. Remove the legacy one.',
          legacy,
          twin,
        ),
        path: [legacy],
        target: 'name',
        tags: ['deprecated', 'unnecessary'],
        related: [{ path: [TEMPLATE, twin], message: l10n.t('The text here is the same.') }],
        fixes: [{ ...removeFix([legacy]), preferred: true, safe: true }],
      };
    }
  },
};
