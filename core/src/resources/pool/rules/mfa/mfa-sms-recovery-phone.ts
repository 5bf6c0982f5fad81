import * as l10n from '@vscode/l10n';
import { replaceFix, type Fix } from '../../../../diagnostics/types/index.ts';
import { valueAt, type Path } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const mfaSmsRecoveryPhone: Rule = {
  code: 'mfa-sms-recovery-phone',
  // An error only if the live pool's factors are known, because the service accepts recovery by phone if the pool uses
  // email MFA.
  severity: 'warning',
  title: "Recovery by phone can't be combined with required SMS MFA",
  why: 'The phone alone would be enough to reset the password and to pass MFA, so Cognito rejects it: “Account Recovery Setting cannot use verified_phone_number as a recovery mechanism when SMS MFA is configured.” A pool that also uses email MFA was deployed with recovery by email and phone.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/11478',
  members: ['MfaConfiguration', 'SmsConfiguration.SnsCallerArn', 'SmsConfiguration.EumsSms', `${MECHANISMS}[].Name`],
  siblings: ['mfa'],
  *check(pool) {
    const sendsSms = (pool.text('SmsConfiguration.SnsCallerArn') ?? '') !== '' || pool.has('SmsConfiguration.EumsSms');
    // If the pool uses email MFA, users need both mechanisms; see mfa-email-recovery.
    if (pool.text('MfaConfiguration') !== 'ON' || !sendsSms || pool.factors?.email) return;
    const mechanisms = pool.items(MECHANISMS);
    const known = pool.complete && pool.factors !== undefined;
    const email = mechanisms.find(({ value }) => valueAt(value, ['Name']) === 'verified_email');
    for (const { value, path } of mechanisms) {
      if (valueAt(value, ['Name']) !== 'verified_phone_number') continue;
      yield {
        severity: known ? 'error' : 'warning',
        message: pool.factors
          ? l10n.t(
              "verified_phone_number can't be used for recovery when MFA is ON and SMS is a second factor.\nUse only verified_email, or set MfaConfiguration to OPTIONAL.",
            )
          : l10n.t(
              "verified_phone_number can't be used for recovery when MFA is ON and SMS is a second factor.\nThis doesn't apply if the live pool also uses email MFA. Otherwise, use only verified_email, or set MfaConfiguration to OPTIONAL.",
            ),
        path: [...path, 'Name'],
        related: [
          { path: ['MfaConfiguration'], message: l10n.t('MFA is required here.') },
          { path: ['SmsConfiguration'], message: l10n.t('Makes SMS a second factor.') },
        ],
        fixes: fixesFor(path, email?.path, mechanisms.length),
      };
    }
  },
};

/**
 * @param count the number of mechanisms; if the phone is not the only one, changing it to email would cause a new
 * conflict
 */
function fixesFor(phone: Path, email: Path | undefined, count: number): Fix[] {
  if (email) return [removePhone(phone, email)];
  return count === 1 ? [replaceFix('verified_email', [...phone, 'Name'])] : [];
}

/** Returns a fix that removes recovery by phone and makes email the first recovery mechanism. */
function removePhone(phone: Path, email: Path): Fix {
  return {
    title: l10n.t('Recover accounts by verified_email only'),
    edits: [
      { kind: 'set', path: [...email, 'Priority'], value: 1 },
      { kind: 'remove', path: phone },
    ],
    preferred: true,
  };
}
