import * as l10n from '@vscode/l10n';
import { isJsonObject, valueAt, type JsonValue } from '../../../json/index.ts';
import type { RiskRule } from '../../live/kind.ts';
import { onLowered } from '../../pool/live/risk-comparisons.ts';
import { MODE, MULTI_FACTOR, PASSKEYS } from '../shape.ts';

const MODES = ['OFF', 'OPTIONAL', 'ON'];

/** Reasons that are used by more than one rule. */
const why = {
  askedFor: () => l10n.t('Users who set it up are asked for it at sign-in, and their apps must support that.'),
  lockedOut: () => l10n.t("Users who have only this factor must set up another one, or they'll be locked out."),
};

/** The rules for changes that can lock users out or let others in; the most serious ones first. */
export const risks: readonly RiskRule[] = [
  {
    code: 'live-mfa-lowered',
    member: MODE,
    why: () => l10n.t('A stolen password might then be enough to sign in.'),
    describe: onLowered(MODES, (before, after) =>
      after === 'OFF'
        ? l10n.t('MFA is turned off (was {0}), and its factors are dropped.', before)
        : l10n.t('MFA is lowered from {0} to {1}.', before, after),
    ),
  },
  {
    code: 'mfa-required',
    member: MODE,
    why: () => l10n.t("Apps that don't support this step can't sign in those users."),
    describe: (before, after) =>
      before !== 'ON' && after === 'ON'
        ? l10n.t('MFA is required: users without a second factor must set one up at their next sign-in.')
        : undefined,
  },
  {
    code: 'mfa-factor-added',
    member: 'SoftwareTokenMfaConfiguration',
    why: why.askedFor,
    describe: (before, after) =>
      valueAt(before, ['Enabled']) !== true && valueAt(after, ['Enabled']) === true
        ? l10n.t('Users can use an authenticator app as a second factor.')
        : undefined,
  },
  {
    code: 'mfa-factor-added',
    member: 'EmailMfaConfiguration',
    why: why.askedFor,
    describe: (before, after) =>
      !isJsonObject(before) && isJsonObject(after) ? l10n.t('Users can use email as a second factor.') : undefined,
  },
  {
    code: 'mfa-factor-added',
    member: 'SmsMfaConfiguration',
    why: why.askedFor,
    describe: (before, after) =>
      !isJsonObject(before) && isJsonObject(after) ? l10n.t('Users can use SMS as a second factor.') : undefined,
  },
  {
    code: 'mfa-factor-added',
    member: `${PASSKEYS}.FactorConfiguration`,
    why: why.askedFor,
    describe: (before, after) =>
      before !== MULTI_FACTOR && after === MULTI_FACTOR
        ? l10n.t('Passkeys that verify the user count as MFA.')
        : undefined,
  },
  {
    code: 'mfa-factor-removed',
    member: 'SoftwareTokenMfaConfiguration',
    why: why.lockedOut,
    describe: (before, after) =>
      valueAt(before, ['Enabled']) === true && valueAt(after, ['Enabled']) !== true
        ? l10n.t('Users can no longer use an authenticator app.')
        : undefined,
  },
  {
    code: 'mfa-factor-removed',
    member: 'EmailMfaConfiguration',
    why: why.lockedOut,
    describe: (before, after) =>
      isJsonObject(before) && !isJsonObject(after)
        ? l10n.t('Users can no longer use email as a second factor.')
        : undefined,
  },
  {
    code: 'mfa-factor-removed',
    member: 'SmsMfaConfiguration',
    why: why.lockedOut,
    describe: (before, after) =>
      isJsonObject(before) && !isJsonObject(after)
        ? l10n.t('Users can no longer use SMS as a second factor.')
        : undefined,
  },
  {
    code: 'mfa-factor-removed',
    member: `${PASSKEYS}.FactorConfiguration`,
    why: why.lockedOut,
    describe: (before, after) =>
      before === MULTI_FACTOR && after !== MULTI_FACTOR ? l10n.t('Passkeys no longer count as MFA.') : undefined,
  },
  {
    code: 'mfa-rp-changed',
    member: `${PASSKEYS}.RelyingPartyId`,
    why: () => l10n.t('Users must register new passkeys, and sign in another way until then.'),
    describe: (before, after) =>
      typeof before === 'string' && before !== after
        ? l10n.t(
            'All registered passkeys stop working: their domain changes from {0} to {1}.',
            before,
            typeof after === 'string' ? after : l10n.t('unset'),
          )
        : undefined,
  },
  {
    code: 'mfa-verification-lowered',
    member: `${PASSKEYS}.UserVerification`,
    why: () => l10n.t('A stolen security key might then be enough to sign in.'),
    describe: (before, after) =>
      before === 'required' && after !== 'required'
        ? l10n.t('Passkeys no longer have to verify the user, for example with a PIN.')
        : undefined,
  },
  {
    code: 'live-sms-external-id-removed',
    member: 'SmsMfaConfiguration',
    why: () => l10n.t('The external ID keeps other accounts from using the role through Cognito.'),
    describe: (before, after) => {
      const idIn = (sms: JsonValue | undefined) => valueAt(sms, ['SmsConfiguration', 'ExternalId']);
      const isRemoved = idIn(before) !== undefined && idIn(after) === undefined;
      return isRemoved && isJsonObject(after) ? l10n.t('SMS is sent without an external ID.') : undefined;
    },
  },
];
