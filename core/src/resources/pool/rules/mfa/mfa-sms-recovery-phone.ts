import * as l10n from '@vscode/l10n';
import { replaceFix, type Fix } from '../../../../diagnostics/types/index.ts';
import { valueAt, type Path } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const mfaSmsRecoveryPhone: Rule = {
  code: 'mfa-sms-recovery-phone',
  // An error only if the factors of the live pool are known: with email codes, recovery by phone is accepted.
  severity: 'warning',
  title: 'Recovery by phone cannot be combined with required MFA by SMS',
  why: 'The phone would then be enough both to reset the password and to pass MFA. If MFA is required and SMS is a factor, the service responds with “Account Recovery Setting cannot use verified_phone_number as a recovery mechanism when SMS MFA is configured.” Where email codes are a factor too, recovery by email and phone was deployed.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/11478',
  members: ['MfaConfiguration', 'SmsConfiguration.SnsCallerArn', 'SmsConfiguration.EumsSms', `${MECHANISMS}[].Name`],
  *check(pool) {
    const sendsSms = (pool.text('SmsConfiguration.SnsCallerArn') ?? '') !== '' || pool.has('SmsConfiguration.EumsSms');
    // With email codes as a second factor, users need both mechanisms: see mfa-email-recovery.
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
              'The service rejects recovery by phone where MFA is ON and SMS is a second factor. Recover by verified_email only, or make MFA OPTIONAL.',
            )
          : l10n.t(
              'The service rejects recovery by phone where MFA is ON and SMS is a second factor, unless the live pool has email codes as one too. Recover by verified_email only, or make MFA OPTIONAL.',
            ),
        path: [...path, 'Name'],
        related: [
          { path: ['MfaConfiguration'], message: l10n.t('MFA is required here.') },
          { path: ['SmsConfiguration'], message: l10n.t('SMS is a second factor by this.') },
        ],
        fixes: fixesFor(path, email?.path, mechanisms.length),
      };
    }
  },
};

/** @param count the number of mechanisms. With another one that is not email, a change would cause a new conflict */
function fixesFor(phone: Path, email: Path | undefined, count: number): Fix[] {
  if (email) return [removePhone(phone, email)];
  return count === 1 ? [replaceFix('verified_email', [...phone, 'Name'])] : [];
}

/** Returns a fix that removes the phone and makes email the first recovery mechanism. */
function removePhone(phone: Path, email: Path): Fix {
  return {
    title: l10n.t('Recover by verified_email only'),
    edits: [
      { kind: 'set', path: [...email, 'Priority'], value: 1 },
      { kind: 'remove', path: phone },
    ],
    preferred: true,
  };
}
