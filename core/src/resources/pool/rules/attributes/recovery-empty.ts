import * as l10n from '@vscode/l10n';
import type { Fix } from '../../../../diagnostics/types/index.ts';
import type { JsonValue } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const SETTING = 'AccountRecoverySetting';
const MECHANISMS = [SETTING, 'RecoveryMechanisms'];

export const recoveryEmpty: Rule = {
  code: 'recovery-empty',
  severity: 'information',
  title: 'The pool uses the legacy account recovery',
  why: 'Without a list of mechanisms, the pool behaves like pools from before the setting existed: it sends recovery codes by SMS in preference to email, even to the phone that is the second factor. A pull writes {} for a pool that behaves this way.',
  evidence: 'reported',
  source: 'https://github.com/hashicorp/terraform-provider-aws/issues/26223',
  members: [SETTING, 'MfaConfiguration', 'SmsConfiguration'],
  *check(pool) {
    const setting = pool.object(SETTING);
    if (!setting || Object.keys(setting).length > 0) return;
    const mfa = pool.text('MfaConfiguration');
    const samePhone = (mfa === 'ON' || mfa === 'OPTIONAL') && pool.object('SmsConfiguration') !== undefined;
    const emailCodes = pool.factors?.email ?? false;
    yield {
      severity: samePhone ? 'warning' : 'information',
      message: samePhone
        ? l10n.t(
            '{} means recovery as in old pools: by SMS before email, even to the phone that is the second factor. List the ways that you want.',
          )
        : l10n.t(
            '{} means recovery as in old pools: by SMS before email. List the ways that you want, unless this is meant.',
          ),
      path: [SETTING],
      fixes: [
        // With email codes as a second factor, users need both mechanisms: see mfa-email-recovery.
        ...(emailCodes ? [] : [listMechanisms(l10n.t('Recover by email only'), ['verified_email'])]),
        ...(mfa === 'ON' && !emailCodes ? [] : [recoverByEmailThenPhone()]),
      ],
    };
  },
};

/** Returns a fix that sets the list to email and phone. */
export function recoverByEmailThenPhone(): Fix {
  return listMechanisms(l10n.t('Recover by email, then SMS'), ['verified_email', 'verified_phone_number']);
}

function listMechanisms(title: string, names: readonly string[]): Fix {
  const value: JsonValue = names.map((Name, i) => ({ Priority: i + 1, Name }));
  return { title, edits: [{ kind: 'set', path: MECHANISMS, value }] };
}
