import * as l10n from '@vscode/l10n';
import { toPath, valueAt } from '../../../../json/index.ts';
import { allOf } from '../../../../text/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { ADMIN_ONLY, letsUnconfirmedUsersSignUp, PRE_SIGN_UP } from './autoverify-empty.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';
const VERIFIED = 'AutoVerifiedAttributes';
const attributeOf: ReadonlyMap<unknown, string> = new Map([
  ['verified_email', 'email'],
  ['verified_phone_number', 'phone_number'],
]);

export const recoveryUnverifiable: Rule = {
  code: 'recovery-unverifiable',
  // Such a pool can still work, because a trigger or an identity provider can mark an address as verified.
  severity: 'information',
  title: "Recovery uses attributes that the pool doesn't verify",
  why: 'Cognito sends recovery codes only to verified addresses and numbers. If the pool verifies none of them, users can recover their accounts only if an administrator, a trigger or an identity provider marked their address or number as verified.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html',
  members: [VERIFIED, `${MECHANISMS}[].Name`, ADMIN_ONLY, PRE_SIGN_UP],
  *check(pool) {
    const mechanisms = pool.items(MECHANISMS);
    const verified = pool.texts(VERIFIED).map(({ text }) => text);
    if (mechanisms.length === 0 || !Array.isArray(pool.value(VERIFIED)) || letsUnconfirmedUsersSignUp(pool)) return;
    const attributes = mechanisms.map(({ value }) => attributeOf.get(valueAt(value, ['Name'])));
    // An administrator who creates a user can mark the user's address or number as verified.
    if (pool.flag(ADMIN_ONLY) === true) return;
    // One working mechanism is enough. For example, a new pool lists both email and phone but verifies only one of
    // them.
    if (attributes.some((attribute) => attribute === undefined || verified.includes(attribute))) return;
    const missing = [...new Set(attributes.flatMap((attribute) => attribute ?? []))];
    yield {
      message: l10n.t(
        "Accounts are recovered by {0}, which the pool doesn't verify.\nRecovery codes reach only users with a verified address or number. Unless a trigger or an identity provider verifies it, add it to AutoVerifiedAttributes.",
        allOf(missing),
      ),
      path: toPath(MECHANISMS),
      target: 'name',
      related: [{ path: [VERIFIED], message: l10n.t('Attributes that the pool verifies.') }],
    };
  },
};
