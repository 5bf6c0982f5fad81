import * as l10n from '@vscode/l10n';
import { POOL_ID } from '../../../../aws/pool-ids/index.ts';
import { maySendSms, onlyPasswords, recoversByPhone } from '../conditions.ts';
import type { Recipe } from '../recipe.ts';
import { smsThroughSns } from './sms.ts';

/** Recipes for second factors. */
export const mfaRecipes: readonly Recipe[] = [
  {
    id: 'mfa-sms',
    title: () => l10n.t('Required MFA: SMS code'),
    about: () =>
      l10n.t(
        "Every sign-in requires an SMS code, so all users need a phone number, and the pool must be able to send SMS. The phone then can't be used to recover an account, so `AccountRecoverySetting` contains only the email address.",
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
        "Every sign-in requires a code from an authenticator app, which all users must set up; with `OPTIONAL`, they can choose. This request can't turn on the factor itself: if the pool doesn't have it, turn it on in the pool's MFA file and push both files.",
      ),
    members: (write) => ({ MfaConfiguration: write.stop('ON') }),
    // To be created with MFA, a pool must be able to send SMS messages.
    isApplicable: (pool) =>
      onlyPasswords(pool) && (pool.has('SmsConfiguration') ? !recoversByPhone(pool) : pool.has(POOL_ID)),
  },
];
