import * as l10n from '@vscode/l10n';
import { insertFix, insertInOtherFix } from '../../../../diagnostics/types/index.ts';
import { MULTI_FACTOR, PASSKEYS } from '../../../mfa/shape.ts';
import { FACTORS, removeFactor } from './first-factor-password-missing.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaOnWebauthnFirstFactor: Rule = {
  code: 'mfa-on-webauthn-first-factor',
  // SetUserPoolMfaConfig determines whether passkeys count as MFA. Neither the file nor DescribeUserPool shows this.
  severity: 'warning',
  title: 'With required MFA, passkeys can be a first factor only if they count as MFA',
  why: "With MfaConfiguration ON, Cognito rejects WEB_AUTHN unless passkeys count as MFA: “WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA”. By default they don't; SetUserPoolMfaConfig must set their FactorConfiguration to MULTI_FACTOR_WITH_USER_VERIFICATION.",
  evidence: 'reported',
  source: 'https://github.com/hashicorp/terraform-provider-aws/issues/50110',
  members: ['MfaConfiguration', FACTORS],
  siblings: ['mfa'],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'ON') return;
    if (pool.factors?.passkeys?.countAsMfa) return;
    const factor = pool.texts(FACTORS).find(({ text }) => text === 'WEB_AUTHN');
    if (!factor) return;
    yield {
      // The MFA file contains the pool's future factors. Only a push reads the current ones.
      ...(pool.factors ? { severity: pool.complete ? 'error' : 'warning' } : {}),
      message: pool.factors
        ? pool.complete
          ? l10n.t(
              "WEB_AUTHN can't be combined with MFA ON: in the live pool, passkeys don't count as MFA.\nSet FactorConfiguration to MULTI_FACTOR_WITH_USER_VERIFICATION in the pool's MFA file and push both files, remove WEB_AUTHN, or set MfaConfiguration to OPTIONAL.",
            )
          : l10n.t(
              "WEB_AUTHN can't be combined with MFA ON: in the MFA file, passkeys don't count as MFA.\nSet FactorConfiguration there to MULTI_FACTOR_WITH_USER_VERIFICATION, remove WEB_AUTHN, or set MfaConfiguration to OPTIONAL.",
            )
        : l10n.t(
            'WEB_AUTHN can be combined with MFA ON only if passkeys count as MFA in the live pool.\nSet FactorConfiguration in the MFA file of the pool, remove WEB_AUTHN, or set MfaConfiguration to OPTIONAL.',
          ),
      path: factor.path,
      related: [{ path: ['MfaConfiguration'], message: l10n.t('MFA is required here.') }],
      fixes: [
        // Without the other passkey settings, a push might reset them.
        ...(!pool.complete && pool.sibling('mfa')?.object(PASSKEYS)
          ? [insertInOtherFix('mfa', [PASSKEYS, 'FactorConfiguration'], MULTI_FACTOR)]
          : []),
        removeFactor(factor, pool.items(FACTORS).length),
        insertFix(['MfaConfiguration'], 'OPTIONAL'),
      ],
    };
  },
};
