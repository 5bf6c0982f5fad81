import * as l10n from '@vscode/l10n';
import { memberOf } from '../../../json/index.ts';
import type { ProblemInput, ProblemRule } from '../../live/kind.ts';
import { MODE } from '../shape.ts';

const SMS = 'SmsMfaConfiguration';

/**
 * The rule for a request that omits SMS MFA although the pool verifies phone numbers. Users report that Cognito rejects
 * it (“SMS configuration is required when phone_number is selected for auto verification”). Without that, it was tested
 * that Cognito accepts it.
 */
export const smsOfPhone: ProblemRule = { code: 'mfa-sms-dropped', find: findDroppedSms };

function findDroppedSms({ live, target, companions }: ProblemInput): ReturnType<ProblemRule['find']> {
  const pool = companions.find(({ kind }) => kind.id === 'pool');
  const verified = pool && memberOf(pool.request, 'AutoVerifiedAttributes');
  const verifiesPhone = Array.isArray(verified) && verified.includes('phone_number');
  const isDropped = Object.hasOwn(live.request, SMS) && !Object.hasOwn(target, SMS);
  if (!verifiesPhone || !isDropped || memberOf(target, MODE) === 'OFF') return [];
  const message = l10n.t(
    'Cognito rejects MFA settings without SmsMfaConfiguration while the pool verifies phone numbers. Keep it, or remove phone_number from AutoVerifiedAttributes first.',
  );
  return [{ path: [SMS], message, effect: 'blocks' }];
}
