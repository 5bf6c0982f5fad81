import * as l10n from '@vscode/l10n';
import { PASSKEYS, passkeyMembers } from '../shape.ts';
import type { Fix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { allOf } from '../../../text/index.ts';

export const mfaWebauthnPartial: Rule = {
  code: 'mfa-webauthn-partial',
  severity: 'warning',
  title: 'WebAuthnConfiguration lacks one of its settings',
  why: "The object replaces the pool's object. Without FactorConfiguration, passkeys no longer count as MFA; without UserVerification, user verification is no longer required. The effect of omitting RelyingPartyId is uncertain.",
  evidence: 'measured',
  source: 'https://github.com/go-to-k/cdkd/issues/2064',
  members: [PASSKEYS, ...passkeyMembers.map((name) => `${PASSKEYS}.${name}`)],
  *check(mfa) {
    const passkeys = mfa.object(PASSKEYS);
    if (!passkeys) return;
    const missing = passkeyMembers.filter((name) => !mfa.has(`${PASSKEYS}.${name}`));
    // Such an object has the same effect as omitting it.
    const isDefault = Object.keys(passkeys).length === 1 && passkeys['FactorConfiguration'] === 'SINGLE_FACTOR';
    if (missing.length === 0 || isDefault) return;
    yield {
      message: l10n.t(
        'WebAuthnConfiguration lacks {0}.\nA request resets what it omits, so add all three settings. Pushing the file as is keeps the live values, unless you choose to reset them.',
        allOf(missing),
      ),
      path: [PASSKEYS],
      target: 'name',
      fixes: addDefaults(missing),
    };
  },
};

const defaults: Readonly<Record<string, string>> = {
  UserVerification: 'preferred',
  FactorConfiguration: 'SINGLE_FACTOR',
};

/** Returns the fix that adds the defaults of new pools. The relying party ID has no default. */
function addDefaults(missing: readonly string[]): Fix[] {
  const added = missing.flatMap((name) => (Object.hasOwn(defaults, name) ? [name] : []));
  if (added.length === 0) return [];
  return [
    {
      title: l10n.t('Add {0} with the default for new pools', allOf(added)),
      edits: added.map((name) => ({
        kind: 'set',
        path: [PASSKEYS, name],
        value: defaults[name] ?? '',
        order: passkeyMembers,
      })),
    },
  ];
}
