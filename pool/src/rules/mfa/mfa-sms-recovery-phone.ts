import * as l10n from '@vscode/l10n';
import { changeTo, type Fix } from '../../findings/index.ts';
import { valueAt, type Path } from '../../json/index.ts';
import type { Rule } from '../rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const mfaSmsRecoveryPhone: Rule = {
  code: 'mfa-sms-recovery-phone',
  // That SMS is the second factor shows only from its being configured, and an old pool may have both.
  severity: 'warning',
  title: 'Recovery by phone beside required MFA by SMS',
  why: 'Who holds the phone would have both the second factor and the way to a new password. Where MFA is required and SMS is a factor, the service refuses the phone as a way of recovery, even as the second one.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/11478',
  members: ['MfaConfiguration', 'SmsConfiguration.SnsCallerArn', 'SmsConfiguration.EumsSms', `${MECHANISMS}[].Name`],
  *check(pool) {
    const sendsSms = (pool.text('SmsConfiguration.SnsCallerArn') ?? '') !== '' || pool.has('SmsConfiguration.EumsSms');
    if (pool.text('MfaConfiguration') !== 'ON' || !sendsSms) return;
    const mechanisms = pool.items(MECHANISMS);
    const email = mechanisms.find(({ value }) => valueAt(value, ['Name']) === 'verified_email');
    for (const { value, path } of mechanisms) {
      if (valueAt(value, ['Name']) !== 'verified_phone_number') continue;
      yield {
        severity: pool.complete ? 'error' : 'warning',
        message: l10n.t(
          'The service refuses recovery by phone where MFA is ON and SMS is a second factor. Recover by verified_email only, or make MFA OPTIONAL.',
        ),
        path: [...path, 'Name'],
        related: [
          { path: ['MfaConfiguration'], message: l10n.t('MFA is required here.') },
          { path: ['SmsConfiguration'], message: l10n.t('SMS is a second factor by this.') },
        ],
        fixes: [email ? withoutPhone(path, email.path) : changeTo('verified_email', [...path, 'Name'])],
      };
    }
  },
};

/** A mend that leaves email as the first way of recovery. */
function withoutPhone(phone: Path, email: Path): Fix {
  return {
    title: l10n.t('Recover by verified_email only'),
    edits: [
      { kind: 'set', path: [...email, 'Priority'], value: 1 },
      { kind: 'remove', path: phone },
    ],
    preferred: true,
  };
}
