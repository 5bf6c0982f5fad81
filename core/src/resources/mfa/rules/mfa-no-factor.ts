import * as l10n from '@vscode/l10n';
import type { Fix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { FACTORS, memberNames, MODE } from '../shape.ts';

export const mfaNoFactor: Rule = {
  code: 'mfa-no-factor',
  severity: 'error',
  title: 'MFA is optional or required, but the request has no second factor',
  why: 'Cognito rejects the modes OPTIONAL and ON without a factor: “Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.” Passkeys are not enough, even if they count as MFA.',
  evidence: 'measured',
  source: 'https://github.com/go-to-k/cdkd/issues/1920',
  members: [MODE, ...FACTORS],
  *check(mfa) {
    const mode = mfa.text(MODE);
    if ((mode !== 'ON' && mode !== 'OPTIONAL') || FACTORS.some((name) => mfa.has(name))) return;
    yield {
      message: l10n.t(
        'MFA {0} needs a second factor, but the file has none.\nAdd SoftwareTokenMfaConfiguration (authenticator apps), EmailMfaConfiguration or SmsMfaConfiguration.',
        mode,
      ),
      path: [MODE],
      fixes: [turnOnTotp()],
    };
  },
};

function turnOnTotp(): Fix {
  return {
    title: l10n.t('Turn on authenticator apps (TOTP)'),
    edits: [{ kind: 'set', path: ['SoftwareTokenMfaConfiguration'], value: { Enabled: true }, order: memberNames }],
    preferred: true,
  };
}
