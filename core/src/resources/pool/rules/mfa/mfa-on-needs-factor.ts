import * as l10n from '@vscode/l10n';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaOnNeedsFactor: Rule = {
  code: 'mfa-on-needs-factor',
  // Authenticator apps and email codes are not in the file, so the pool may well have a factor.
  severity: 'information',
  title: 'MFA is required, but the file has no second factor',
  why: 'An update can require MFA only on a pool that already has a second factor. Otherwise the service rejects it: “Cannot turn MFA functionality ON, once the user pool has been created”. Authenticator apps and email codes are turned on with SetUserPoolMfaConfig and do not appear in the file; an SmsConfiguration does.',
  evidence: 'reported',
  source: 'https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1176',
  members: ['MfaConfiguration', 'SmsConfiguration'],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'ON' || !lacksSecondFactor(pool)) return;
    yield {
      // The factors of the live pool may have changed since they were read. Only a push reads the current ones.
      ...(pool.factors ? { severity: pool.complete ? 'error' : 'warning' } : {}),
      message: pool.factors
        ? `${l10n.t('The live pool has no second factor, and a push cannot turn MFA ON without one.')} ${adviseTurningFactorOn()}`
        : l10n.t(
            'A push cannot turn MFA ON unless the live pool has a second factor. The file shows none; authenticator apps and email codes, which it cannot show, are turned on with SetUserPoolMfaConfig first.',
          ),
      path: ['MfaConfiguration'],
    };
  },
};

/** Returns the sentence that says how to add a second factor to a pool. */
export function adviseTurningFactorOn(): string {
  return l10n.t(
    'Turn one on with SetUserPoolMfaConfig first (aws cognito-idp set-user-pool-mfa-config), or add an SmsConfiguration.',
  );
}

/** Whether a pool has no second factor, as far as is known. First factors do not count. */
export function lacksSecondFactor(pool: RequestView): boolean {
  if (pool.has('SmsConfiguration')) return false;
  const { factors } = pool;
  return !factors || (!factors.authenticatorApp && !factors.email && !factors.passkeys?.countAsMfa);
}
