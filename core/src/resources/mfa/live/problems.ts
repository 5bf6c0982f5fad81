import * as l10n from '@vscode/l10n';
import { memberOf, toPath, valueAt, type JsonObject, type JsonValue } from '../../../json/index.ts';
import type { ProblemInput, ProblemRule } from '../../live/kind.ts';
import { FACTORS, MODE, PASSKEYS } from '../shape.ts';

/** The problems with a push that can only be found by comparing the request with the live pool. */
export const problems: readonly ProblemRule[] = [
  { code: 'mfa-sms-dropped', find: findDroppedSms },
  { code: 'mfa-email-template-lost', find: findLostTemplate },
  { code: 'mfa-totp-replica', find: findTotpInReplica },
  { code: 'mfa-rp-custom-domain', find: findOtherDomain },
];

type Found = ReturnType<ProblemRule['find']>;

/** Finds a request with no SMS settings for a pool that sends SMS. Cognito rejects such a request in some cases. */
function findDroppedSms({ live, target, companions }: ProblemInput): Found {
  const [totp, sms] = FACTORS;
  if (memberOf(target, MODE) === 'OFF' || Object.hasOwn(target, sms)) return [];
  const pool = companions['pool']?.request ?? {};
  const verifiesPhone = includes(memberOf(pool, 'AutoVerifiedAttributes'), 'phone_number');
  const hadSms = Object.hasOwn(live.request, sms) || Object.hasOwn(pool, 'SmsConfiguration');
  if (!hadSms && !verifiesPhone) return [];
  const message = verifiesPhone
    ? l10n.t(
        "The request has no SmsMfaConfiguration, although the pool verifies phone numbers. Users report that Cognito rejects this. Add SmsMfaConfiguration, or first remove phone_number from the pool's AutoVerifiedAttributes.",
      )
    : l10n.t(
        'The request has no SmsMfaConfiguration, although the pool sends SMS. Users report that Cognito rejects this if the pool has no other factor.',
      );
  return [
    {
      path: [Object.hasOwn(target, totp) ? sms : MODE],
      message,
      effect: verifiesPhone && Object.hasOwn(live.request, sms) ? 'blocks' : 'risk',
    },
  ];
}

/**
 * Finds a request that loses the text of emails with sign-in codes, because the text can only be set while MFA is on.
 */
function findLostTemplate({ live, target, companions }: ProblemInput): Found {
  const email = 'EmailMfaConfiguration';
  const factors = firstFactorsOf(companions['pool']?.request);
  const isLost = Object.hasOwn(live.request, email) && memberOf(target, MODE) === 'OFF';
  if (!isLost || !includes(factors, 'EMAIL_OTP')) return [];
  const message = l10n.t(
    'Emails with sign-in codes get the default text, because custom text can only be set while MFA is on.',
  );
  return [{ path: [email], message, effect: 'risk' }];
}

/** Finds a request that turns on authenticator apps for a pool that has a replica. */
function findTotpInReplica({ live, target, companions }: ProblemInput): Found {
  const path = toPath('SoftwareTokenMfaConfiguration.Enabled');
  const pool = companions['pool'];
  const isReplica = pool?.kind.planNotes(pool).some(({ code }) => code === 'replica') ?? false;
  const isNew = valueAt(target, path) === true && valueAt(live.request, path) !== true;
  if (!isReplica || !isNew) return [];
  const message = l10n.t("Users with an authenticator app can't sign in to a replica of the pool.");
  return [{ path, message, effect: 'risk' }];
}

/**
 * Finds a relying party ID that is neither the pool's custom domain, where managed login uses passkeys, nor a parent of
 * that domain.
 */
function findOtherDomain({ target, changes, companions }: ProblemInput): Found {
  const path = toPath(`${PASSKEYS}.RelyingPartyId`);
  const domain = memberOf(companions['pool']?.described ?? {}, 'CustomDomain');
  const id = valueAt(target, path);
  if (typeof domain !== 'string' || domain === '' || typeof id !== 'string') return [];
  const isChanged = changes.some((change) => change.path[0] === PASSKEYS);
  if (!isChanged || domain === id || domain.endsWith(`.${id}`)) return [];
  const message = l10n.t(
    "The relying party ID {0} is neither the pool's custom domain, {1}, nor a parent of it, so managed login might not work with passkeys.",
    id,
    domain,
  );
  return [{ path, message, effect: 'risk' }];
}

function firstFactorsOf(pool: JsonObject | undefined): JsonValue | undefined {
  return valueAt(pool, toPath('Policies.SignInPolicy.AllowedFirstAuthFactors'));
}

function includes(list: JsonValue | undefined, item: string): boolean {
  return Array.isArray(list) && (list as readonly JsonValue[]).includes(item);
}
