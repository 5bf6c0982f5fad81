import * as l10n from '@vscode/l10n';
import { apiPage, insertFix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { FACTORS, memberNames, MODE } from '../shape.ts';

export const mfaModeMissing: Rule = {
  code: 'mfa-mode-missing',
  severity: 'warning',
  title: 'The MFA mode is missing',
  why: "SetUserPoolMfaConfig replaces the whole configuration. Without MfaConfiguration and factors, it turns MFA off and drops the pool's factors, without an error. A push sends the live mode instead, which the file doesn't show.",
  evidence: 'measured',
  source: apiPage('SetUserPoolMfaConfig'),
  members: [MODE, ...FACTORS],
  siblings: ['pool'],
  *check(mfa) {
    if ([MODE, ...FACTORS].some((name) => mfa.has(name))) return;
    const mode = mfa.sibling('pool')?.text(MODE);
    yield {
      message: l10n.t(
        'MfaConfiguration is missing. In a request, this turns MFA off.\nAdd the mode that you want. Pushing the file as is keeps the live mode, unless you choose to reset it.',
      ),
      path: [],
      target: 'name',
      fixes: ['OFF', 'OPTIONAL', 'ON']
        .filter((name) => mode === undefined || name === mode)
        .map((name) => ({
          title: insertFix([MODE], name).title,
          edits: [{ kind: 'set', path: [MODE], value: name, order: memberNames }],
          preferred: name === mode,
        })),
    };
  },
};
