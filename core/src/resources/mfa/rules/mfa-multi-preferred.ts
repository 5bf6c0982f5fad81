import * as l10n from '@vscode/l10n';
import { replaceFix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { MULTI_FACTOR, PASSKEYS } from '../shape.ts';

const FACTOR = `${PASSKEYS}.FactorConfiguration`;
const VERIFICATION = `${PASSKEYS}.UserVerification`;

export const mfaMultiPreferred: Rule = {
  code: 'mfa-multi-preferred',
  severity: 'information',
  title: 'Passkeys count as MFA, but some of them may not verify the user',
  why: "With UserVerification preferred, users can register passkeys that don't verify them, for example security keys without a PIN. Only passkeys that verify the user count as MFA, so these users need another factor. Cognito accepts the combination.",
  evidence: 'measured',
  source: 'https://github.com/go-to-k/cdkd/issues/2064',
  members: [FACTOR, VERIFICATION],
  *check(mfa) {
    if (mfa.text(FACTOR) !== MULTI_FACTOR || mfa.text(VERIFICATION) !== 'preferred') return;
    const path = VERIFICATION.split('.');
    yield {
      message: l10n.t(
        "Only passkeys that verify the user count as MFA, but UserVerification doesn't require it.\nUsers of other passkeys need another second factor. To allow only passkeys that verify the user, set it to required.",
      ),
      path,
      fixes: [{ ...replaceFix('required', path), preferred: false }],
    };
  },
};
