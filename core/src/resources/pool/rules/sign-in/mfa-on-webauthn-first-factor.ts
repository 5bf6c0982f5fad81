import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../../diagnostics/types/index.ts';
import { FACTORS, removeFactor } from './first-factor-password-missing.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaOnWebauthnFirstFactor: Rule = {
  code: 'mfa-on-webauthn-first-factor',
  // SetUserPoolMfaConfig sets whether passkeys count as MFA. Neither the file nor DescribeUserPool shows it.
  severity: 'warning',
  title: 'Required MFA can be combined with passkeys only if passkeys count as MFA',
  why: 'With MfaConfiguration ON, WEB_AUTHN can be a first factor only if passkeys count as MFA in the pool: FactorConfiguration MULTI_FACTOR_WITH_USER_VERIFICATION, set with SetUserPoolMfaConfig. By default they do not, and the service responds with “WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA”.',
  evidence: 'reported',
  source: 'https://github.com/hashicorp/terraform-provider-aws/issues/50110',
  members: ['MfaConfiguration', FACTORS],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'ON') return;
    if (pool.factors?.passkeys?.countAsMfa) return;
    const factor = pool.texts(FACTORS).find(({ text }) => text === 'WEB_AUTHN');
    if (!factor) return;
    yield {
      // The factors of the live pool may have changed since they were read. Only a push reads the current ones.
      ...(pool.factors ? { severity: pool.complete ? 'error' : 'warning' } : {}),
      message: pool.factors
        ? l10n.t(
            'The service refuses WEB_AUTHN while MfaConfiguration is ON, since passkeys do not count as MFA in the live pool. Set their FactorConfiguration with SetUserPoolMfaConfig first, remove WEB_AUTHN, or make MFA OPTIONAL.',
          )
        : l10n.t(
            'The service refuses WEB_AUTHN while MfaConfiguration is ON, unless the live pool lets passkeys count as MFA (FactorConfiguration in SetUserPoolMfaConfig). Set that first, remove WEB_AUTHN, or make MFA OPTIONAL.',
          ),
      path: factor.path,
      related: [{ path: ['MfaConfiguration'], message: l10n.t('MFA is required here.') }],
      fixes: [removeFactor(factor, pool.items(FACTORS).length), insertFix(['MfaConfiguration'], 'OPTIONAL')],
    };
  },
};
