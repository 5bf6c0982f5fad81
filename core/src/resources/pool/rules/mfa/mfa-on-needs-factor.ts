import * as l10n from '@vscode/l10n';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaOnNeedsFactor: Rule = {
  code: 'mfa-on-needs-factor',
  // Authenticator apps and email codes are in no file, so that this may be in perfect order.
  severity: 'information',
  title: 'MFA is required, but the file has no second factor',
  why: 'An update can require MFA only on a pool that already has a second factor. Otherwise the service rejects it: “Cannot turn MFA functionality ON, once the user pool has been created”. Authenticator apps and email codes are turned on with SetUserPoolMfaConfig and do not appear in the file; an SmsConfiguration does.',
  evidence: 'reported',
  source: 'https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1176',
  members: ['MfaConfiguration', 'SmsConfiguration'],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'ON' || !showsNoFactor(pool)) return;
    yield {
      // What was read of a live pool a while ago may be another by now: only a push knows.
      ...(pool.factors ? { severity: pool.complete ? 'error' : 'warning' } : {}),
      message: pool.factors
        ? `${l10n.t('The live pool has no second factor, and a push cannot turn MFA ON without one.')} ${turnOneOn()}`
        : l10n.t(
            'A push cannot turn MFA ON unless the live pool has a second factor. The file shows none; authenticator apps and email codes, which it cannot show, are turned on with SetUserPoolMfaConfig first.',
          ),
      path: ['MfaConfiguration'],
    };
  },
};

/** What to do where a pool has no second factor. */
export function turnOneOn(): string {
  return l10n.t(
    'Turn one on with SetUserPoolMfaConfig first (aws cognito-idp set-user-pool-mfa-config), or add an SmsConfiguration.',
  );
}

/** Whether a pool has no second factor, as far as is known. A first factor is none. */
export function showsNoFactor(pool: RequestView): boolean {
  if (pool.has('SmsConfiguration')) return false;
  const { factors } = pool;
  return !factors || (!factors.authenticatorApp && !factors.email && !factors.passkeys?.countAsMfa);
}
