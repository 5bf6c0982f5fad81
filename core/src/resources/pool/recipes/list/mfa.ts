import * as l10n from '@vscode/l10n';
import { POOL_ID } from '../../../../aws/pool-ids/index.ts';
import { maySendSms, onlyPasswords, recoversByPhone } from '../conditions.ts';
import type { Recipe } from '../recipe.ts';
import { smsThroughSns } from './sms.ts';

/** Second factors. */
export const mfaRecipes: readonly Recipe[] = [
  {
    id: 'mfa-sms',
    title: () => l10n.t('Required MFA: code by SMS'),
    about: () =>
      l10n.t(
        'Nobody signs in without a code by SMS, so every user needs a phone number. It needs a way to send SMS. The phone is no way to recover an account then: `AccountRecoverySetting` names the email address only.',
      ),
    members: (write) => ({
      MfaConfiguration: 'ON',
      SmsConfiguration: smsThroughSns(write),
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
    }),
    keeps: ['SmsConfiguration', 'AccountRecoverySetting'],
    isApplicable: (pool) => onlyPasswords(pool) && !recoversByPhone(pool) && maySendSms(pool),
  },
  {
    id: 'mfa-authenticator-app',
    title: () => l10n.t('Required MFA: authenticator app'),
    about: () =>
      l10n.t(
        'Nobody signs in without a code from an authenticator app. The factor itself is no part of this request: a push to a pool that does not have it offers the complete command that turns it on. Every user has to set an app up; `OPTIONAL` leaves it to them.',
      ),
    members: (write) => ({ MfaConfiguration: write.stop('ON') }),
    // A pool can be created with MFA only if it sends SMS.
    isApplicable: (pool) =>
      onlyPasswords(pool) && (pool.has('SmsConfiguration') ? !recoversByPhone(pool) : pool.has(POOL_ID)),
  },
];
