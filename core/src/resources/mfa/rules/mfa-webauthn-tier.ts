import * as l10n from '@vscode/l10n';
import { apiPage, replaceFix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { MULTI_FACTOR, PASSKEYS } from '../shape.ts';
import { tierPlace } from './factors.ts';

const FACTOR = `${PASSKEYS}.FactorConfiguration`;

export const mfaWebauthnTier: Rule = {
  code: 'mfa-webauthn-tier',
  severity: 'error',
  title: 'Passkeys can count as MFA only on the Essentials or Plus tier',
  why: 'MULTI_FACTOR_WITH_USER_VERIFICATION requires the Essentials or Plus tier. On Lite, Cognito rejects it with FeatureUnavailableInTierException.',
  evidence: 'documented',
  source: apiPage('WebAuthnConfigurationType'),
  members: [FACTOR],
  siblings: ['pool'],
  *check(mfa) {
    if (mfa.text(FACTOR) !== MULTI_FACTOR || mfa.sibling('pool')?.text('UserPoolTier') !== 'LITE') return;
    yield {
      message: l10n.t(
        "Passkeys can't count as MFA on the Lite tier.\nSet FactorConfiguration to SINGLE_FACTOR, or UserPoolTier to ESSENTIALS or PLUS in the pool file.",
      ),
      path: FACTOR.split('.'),
      related: [tierPlace()],
      fixes: [{ ...replaceFix('SINGLE_FACTOR', FACTOR.split('.')), preferred: false }],
    };
  },
};
