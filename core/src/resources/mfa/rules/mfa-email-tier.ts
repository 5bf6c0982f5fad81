import * as l10n from '@vscode/l10n';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { mfaEmailTier as inPool } from '../../pool/rules/mfa/mfa-email-tier.ts';
import { emailIsOn, tierPlace } from './factors.ts';

export const mfaEmailTier: Rule = {
  ...inPool,
  members: ['EmailMfaConfiguration', 'MfaConfiguration'],
  siblings: ['pool'],
  *check(mfa) {
    if (!emailIsOn(mfa) || mfa.sibling('pool')?.text('UserPoolTier') !== 'LITE') return;
    yield {
      message: l10n.t(
        "Email MFA isn't available on the Lite tier.\nRemove EmailMfaConfiguration, or set UserPoolTier to ESSENTIALS or PLUS in the pool file.",
      ),
      path: ['EmailMfaConfiguration'],
      target: 'name',
      related: [tierPlace()],
    };
  },
};
