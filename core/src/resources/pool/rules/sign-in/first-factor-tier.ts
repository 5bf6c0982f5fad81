import * as l10n from '@vscode/l10n';
import { deploymentPage } from '../../../../diagnostics/types/index.ts';
import { tierNeedOf, tierSettings, raiseTier } from '../../tiers/index.ts';
import { FACTORS, removeFactor } from './first-factor-password-missing.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const firstFactorTier: Rule = {
  code: 'first-factor-tier',
  severity: 'error',
  title: "The first factor isn't available on the Lite tier",
  why: 'One-time passwords and passkeys as first factors require the Essentials or Plus tier. Cognito rejects them on Lite: “The following features need to be disabled for the LITE pricing tier configured: Passwordless Sign-In”.',
  evidence: 'measured',
  source: deploymentPage('signin-policy-webauthn-tier'),
  members: [FACTORS, 'UserPoolTier'],
  alsoReads: tierSettings,
  *check(pool) {
    if (pool.text('UserPoolTier') !== 'LITE') return;
    const need = tierNeedOf(`${FACTORS}[]`);
    const unavailable = pool.texts(FACTORS).filter(({ text }) => need?.needs(text));
    if (unavailable.length === 0) return;
    const { length } = pool.items(FACTORS);
    const raise = raiseTier(pool.root);
    for (const factor of unavailable) {
      yield {
        message: l10n.t(
          '{0} as a first factor requires UserPoolTier ESSENTIALS or PLUS.\nRemove it, or raise the tier.',
          factor.text,
        ),
        path: factor.path,
        related: [{ path: ['UserPoolTier'], message: l10n.t('The tier is LITE here.') }],
        fixes: [removeFactor(factor, length), raise],
      };
    }
  },
};
