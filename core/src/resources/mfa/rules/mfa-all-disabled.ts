import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { FACTORS, MODE } from '../shape.ts';

const ENABLED = 'SoftwareTokenMfaConfiguration.Enabled';

export const mfaAllDisabled: Rule = {
  code: 'mfa-all-disabled',
  severity: 'error',
  title: 'MFA is optional or required, but its only factor is turned off',
  why: "Cognito rejects the modes OPTIONAL and ON if all factors are turned off: “Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration”.",
  evidence: 'reported',
  source: 'https://github.com/anomalyco/sst/issues/5177',
  members: [MODE, ENABLED, ...FACTORS],
  *check(mfa) {
    const mode = mfa.text(MODE);
    const factors = FACTORS.filter((name) => mfa.has(name));
    const isOnly = factors.length === 1 && factors[0] === 'SoftwareTokenMfaConfiguration';
    if ((mode !== 'ON' && mode !== 'OPTIONAL') || !isOnly || mfa.flag(ENABLED) === true) return;
    const path = ENABLED.split('.');
    const isMissing = !mfa.has(ENABLED);
    yield {
      // That a missing value counts as false is only an inference.
      ...(isMissing ? { severity: 'warning' as const } : {}),
      message: isMissing
        ? l10n.t(
            'MFA {0} needs a second factor, but SoftwareTokenMfaConfiguration lacks Enabled.\nCognito probably treats authenticator apps as turned off. Set Enabled to true.',
            mode,
          )
        : l10n.t(
            'MFA {0} needs a second factor, but authenticator apps, the only one, are turned off.\nSet Enabled to true, add another factor, or set MfaConfiguration to OFF and remove this one.',
            mode,
          ),
      path: isMissing ? path.slice(0, 1) : path,
      ...(isMissing ? { target: 'name' as const } : {}),
      fixes: [{ ...insertFix(path, true), preferred: true }],
    };
  },
};
