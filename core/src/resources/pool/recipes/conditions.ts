import { valueAt } from '../../../json/index.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';

// What a file leaves out is left to the check of a push, which knows the live pool.

export const requiresMfa = (pool: RequestView): boolean => pool.text('MfaConfiguration') === 'ON';

/** Whether there is a second factor, for everybody or for those who want one. */
export const usesMfa = (pool: RequestView): boolean => ['ON', 'OPTIONAL'].includes(pool.text('MfaConfiguration') ?? '');

/** Whether users begin with a password, and nothing else. */
export function onlyPasswords(pool: RequestView): boolean {
  return pool.texts('Policies.SignInPolicy.AllowedFirstAuthFactors').every(({ text }) => text === 'PASSWORD');
}

/**
 * Whether a forgotten password may be set anew with a code by SMS, which does not go with MFA by SMS. Where no way of
 * recovery is listed, it may, as in old pools.
 */
export function recoversByPhone(pool: RequestView): boolean {
  const mechanisms = pool.items('AccountRecoverySetting.RecoveryMechanisms');
  if (pool.has('AccountRecoverySetting') && mechanisms.length === 0) return true;
  return mechanisms.some(({ value }) => valueAt(value, ['Name']) === 'verified_phone_number');
}

/** Whether a new phone number must be verified before it counts, for which the pool has to verify phone numbers. */
export function verifiesNewNumbers(pool: RequestView): boolean {
  const attributes = pool.texts('UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate');
  return attributes.some(({ text }) => text !== 'email');
}

/** Whether a pool has a role to send SMS with, or nothing yet that a recipe would have to leave as it is. */
export function maySendSms(pool: RequestView): boolean {
  if (!pool.has('SmsConfiguration')) return true;
  return (
    (pool.text('SmsConfiguration.SnsCallerArn') ?? '') !== '' || pool.object('SmsConfiguration.EumsSms') !== undefined
  );
}
