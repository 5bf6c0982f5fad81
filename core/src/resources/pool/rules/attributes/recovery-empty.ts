import * as l10n from '@vscode/l10n';
import type { Fix } from '../../../../diagnostics/types/index.ts';
import type { JsonValue } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const SETTING = 'AccountRecoverySetting';
const MECHANISMS = [SETTING, 'RecoveryMechanisms'];

export const recoveryEmpty: Rule = {
  code: 'recovery-empty',
  severity: 'information',
  title: 'Account recovery uses the legacy behavior',
  why: 'Without a list of mechanisms, Cognito uses its legacy behavior: it prefers SMS over email for recovery codes, even if the phone is the second factor. A pull writes {} for a pool that behaves this way.',
  evidence: 'reported',
  source: 'https://github.com/hashicorp/terraform-provider-aws/issues/26223',
  members: [SETTING, 'MfaConfiguration', 'SmsConfiguration'],
  siblings: ['mfa'],
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
            '{} selects legacy account recovery: SMS before email, even if the phone is the second factor.\nList the recovery mechanisms that you want.',
          )
        : l10n.t(
            "{} selects legacy account recovery: SMS before email.\nIf you don't want that, list the recovery mechanisms.",
          ),
      path: [SETTING],
      fixes: [
        // If the pool uses email MFA, users need both mechanisms; see mfa-email-recovery.
        ...(emailCodes ? [] : [listMechanisms(l10n.t('Recover accounts by email only'), ['verified_email'])]),
        ...(mfa === 'ON' && !emailCodes ? [] : [recoverByEmailThenPhone()]),
      ],
    };
  },
};

/** Returns a fix that sets the list to email and phone number. */
export function recoverByEmailThenPhone(): Fix {
  return listMechanisms(l10n.t('Recover accounts by email, then by SMS'), ['verified_email', 'verified_phone_number']);
}

function listMechanisms(title: string, names: readonly string[]): Fix {
  const value: JsonValue = names.map((Name, i) => ({ Priority: i + 1, Name }));
  return { title, edits: [{ kind: 'set', path: MECHANISMS, value }] };
}
