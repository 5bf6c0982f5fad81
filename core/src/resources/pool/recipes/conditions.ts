import { valueAt } from '../../../json/index.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';

// These conditions ignore settings that a file omits. A push, which reads the live pool, checks those settings.

export const requiresMfa = (pool: RequestView): boolean => pool.text('MfaConfiguration') === 'ON';

/** Whether the pool uses a second factor, whether required or optional. */
export const usesMfa = (pool: RequestView): boolean => ['ON', 'OPTIONAL'].includes(pool.text('MfaConfiguration') ?? '');

/** Whether passwords are the only first factor. */
export function onlyPasswords(pool: RequestView): boolean {
  return pool.texts('Policies.SignInPolicy.AllowedFirstAuthFactors').every(({ text }) => text === 'PASSWORD');
}

/**
 * Whether users can recover their accounts by SMS, which can't be combined with SMS MFA. True if there is no list of
 * mechanisms (legacy behavior).
 */
export function recoversByPhone(pool: RequestView): boolean {
  const mechanisms = pool.items('AccountRecoverySetting.RecoveryMechanisms');
  if (pool.has('AccountRecoverySetting') && mechanisms.length === 0) return true;
  return mechanisms.some(({ value }) => valueAt(value, ['Name']) === 'verified_phone_number');
}

/**
 * Whether a new phone number must be verified before it replaces the old one. If so, the pool must verify phone numbers
 * automatically.
 */
export function verifiesNewNumbers(pool: RequestView): boolean {
  const attributes = pool.texts('UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate');
  return attributes.some(({ text }) => text !== 'email');
}

/**
 * Whether a pool can send SMS messages once a recipe has been applied. True if the pool has a working SMS
 * configuration, or has none yet, in which case the recipe adds one.
 */
export function maySendSms(pool: RequestView): boolean {
  if (!pool.has('SmsConfiguration')) return true;
  return (
    (pool.text('SmsConfiguration.SnsCallerArn') ?? '') !== '' || pool.object('SmsConfiguration.EumsSms') !== undefined
  );
}
