import * as l10n from '@vscode/l10n';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaOnNeedsFactor: Rule = {
  code: 'mfa-on-needs-factor',
  // Authenticator apps and email MFA aren't in the file, so the pool may have a second factor.
  severity: 'information',
  title: 'MFA is required, but the file has no second factor',
  why: "An update can require MFA only for a pool that already has a second factor; otherwise, Cognito rejects it: “Cannot turn MFA functionality ON, once the user pool has been created”. Authenticator apps and email MFA aren't in the file, because SetUserPoolMfaConfig turns them on; an SmsConfiguration is.",
  evidence: 'reported',
  source: 'https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1176',
  members: ['MfaConfiguration', 'SmsConfiguration'],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'ON' || !lacksSecondFactor(pool)) return;
    yield {
      // The live pool's factors may have changed since they were read. Only a push reads the current ones.
      ...(pool.factors ? { severity: pool.complete ? 'error' : 'warning' } : {}),
      message: pool.factors
        ? `${l10n.t('Required MFA needs a second factor, but the live pool has none.')}\n${adviseTurningFactorOn()}`
        : l10n.t(
            "Required MFA needs a second factor, but this file has none.\nCognito rejects ON unless the live pool has one. Authenticator apps and email MFA aren't in the file; turn them on with SetUserPoolMfaConfig first.",
          ),
      path: ['MfaConfiguration'],
    };
  },
};

/** Returns the advice for adding a second factor to a pool. */
export function adviseTurningFactorOn(): string {
  return l10n.t(
    'Turn on a factor with SetUserPoolMfaConfig first (aws cognito-idp set-user-pool-mfa-config), or add an SmsConfiguration.',
  );
}

/** Whether a pool has no known second factor. Ignores first factors. */
export function lacksSecondFactor(pool: RequestView): boolean {
  if (pool.has('SmsConfiguration')) return false;
  const { factors } = pool;
  return !factors || (!factors.authenticatorApp && !factors.email && !factors.passkeys?.countAsMfa);
}
