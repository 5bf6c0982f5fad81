import * as l10n from '@vscode/l10n';
import { isJsonObject, valueAt, type JsonObject } from '../../json/index.ts';

/** The factors of a pool that no request of UpdateUserPool and no description has: only SetUserPoolMfaConfig sets them. */
export interface MfaFactors {
  /** Codes of an authenticator app (TOTP). */
  readonly authenticatorApp: boolean;
  /** Codes by email. */
  readonly email: boolean;
  /** Passkeys, where they are set up: whether one counts as MFA by itself. */
  readonly passkeys: { readonly countAsMfa: boolean; readonly relyingParty: string | undefined } | undefined;
}

/**
 * Reads the factors off the answer of GetUserPoolMfaConfig. Source: the API reference of that operation; email codes
 * are on where their configuration is there.
 */
export function factorsOf(answer: JsonObject): MfaFactors {
  const passkeys = answer['WebAuthnConfiguration'];
  const relyingParty = valueAt(passkeys, ['RelyingPartyId']);
  return {
    authenticatorApp: valueAt(answer, ['SoftwareTokenMfaConfiguration', 'Enabled']) === true,
    email: isJsonObject(answer['EmailMfaConfiguration']),
    passkeys: isJsonObject(passkeys)
      ? {
          countAsMfa: passkeys['FactorConfiguration'] === 'MULTI_FACTOR_WITH_USER_VERIFICATION',
          relyingParty: typeof relyingParty === 'string' ? relyingParty : undefined,
        }
      : undefined,
  };
}

/** The factors in words, one line each; none where nothing is turned on. */
export function describeFactors({ authenticatorApp, email, passkeys }: MfaFactors): string[] {
  return [
    ...(authenticatorApp ? [l10n.t('Authenticator apps: on')] : []),
    ...(email ? [l10n.t('Email codes as a second factor: on')] : []),
    ...(passkeys ? [describePasskeys(passkeys)] : []),
  ];
}

function describePasskeys({ countAsMfa, relyingParty }: NonNullable<MfaFactors['passkeys']>): string {
  if (relyingParty === undefined) {
    return countAsMfa ? l10n.t('Passkeys: count as MFA') : l10n.t('Passkeys: do not count as MFA');
  }
  return countAsMfa
    ? l10n.t('Passkeys for {0}: count as MFA', relyingParty)
    : l10n.t('Passkeys for {0}: do not count as MFA', relyingParty);
}
