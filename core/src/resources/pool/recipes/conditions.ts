import { valueAt } from '../../../json/index.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';

// Settings that a file omits are left to the checks of a push, which read the live pool.

export const requiresMfa = (pool: RequestView): boolean => pool.text('MfaConfiguration') === 'ON';

/** Whether the pool uses a second factor, required or optional. */
export const usesMfa = (pool: RequestView): boolean => ['ON', 'OPTIONAL'].includes(pool.text('MfaConfiguration') ?? '');

/** Whether a password is the only first factor. */
export function onlyPasswords(pool: RequestView): boolean {
  return pool.texts('Policies.SignInPolicy.AllowedFirstAuthFactors').every(({ text }) => text === 'PASSWORD');
}

/**
 * Whether users can recover their accounts by SMS, which can't be combined with SMS MFA. True without a list of
 * mechanisms (legacy behavior).
 */
export function recoversByPhone(pool: RequestView): boolean {
  const mechanisms = pool.items('AccountRecoverySetting.RecoveryMechanisms');
  if (pool.has('AccountRecoverySetting') && mechanisms.length === 0) return true;
  return mechanisms.some(({ value }) => valueAt(value, ['Name']) === 'verified_phone_number');
}

/** Whether new phone numbers must be verified before an update, so that the pool has to verify phone numbers. */
export function verifiesNewNumbers(pool: RequestView): boolean {
  const attributes = pool.texts('UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate');
  return attributes.some(({ text }) => text !== 'email');
}

/** Whether a pool has a role for sending SMS, or no SMS configuration that a recipe would have to keep. */
export function maySendSms(pool: RequestView): boolean {
  if (!pool.has('SmsConfiguration')) return true;
  return (
    (pool.text('SmsConfiguration.SnsCallerArn') ?? '') !== '' || pool.object('SmsConfiguration.EumsSms') !== undefined
  );
}
