import * as l10n from '@vscode/l10n';
import { deploymentPage, insertFix, removeFix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { FACTORS, memberNames, MODE } from '../shape.ts';

export const mfaOffWithFactor: Rule = {
  code: 'mfa-off-with-factor',
  severity: 'error',
  title: "MFA is off, so the request can't have second factors",
  why: "Cognito rejects a factor together with the mode OFF, or without a mode, even if the request turns the factor off: “Invalid MFA configuration given, can't turn off MFA and configure an MFA together.” Passkeys (WebAuthnConfiguration) are allowed.",
  evidence: 'measured',
  source: deploymentPage('mfa-off-with-enabled-mfas'),
  members: [MODE, ...FACTORS],
  *check(mfa) {
    const mode = mfa.text(MODE);
    const factors = FACTORS.filter((name) => mfa.has(name));
    const [first] = factors;
    if (first === undefined || (mode !== undefined && mode !== 'OFF')) return;
    yield {
      message:
        mode === undefined
          ? l10n.t(
              "{0} can't be sent without MfaConfiguration, because MFA is then off.\nSet MfaConfiguration to OPTIONAL or ON, or remove the factors.",
              first,
            )
          : l10n.t(
              "{0} can't be in the file while MFA is OFF.\nRemove it, or set MfaConfiguration to OPTIONAL or ON.",
              first,
            ),
      path: [first],
      target: 'name',
      related: mode === undefined ? [] : [{ path: [MODE], message: l10n.t('MFA is off here.') }],
      fixes: [
        {
          title: insertFix([MODE], 'OPTIONAL').title,
          edits: [{ kind: 'set', path: [MODE], value: 'OPTIONAL', order: memberNames }],
        },
        factors.length === 1
          ? removeFix([first])
          : {
              title: l10n.t('Remove all factors'),
              edits: factors.map((name) => ({ kind: 'remove', path: [name] })),
            },
      ],
    };
  },
};
