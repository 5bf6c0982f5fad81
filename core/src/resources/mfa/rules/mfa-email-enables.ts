import * as l10n from '@vscode/l10n';
import { apiPage } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { MODE } from '../shape.ts';

const BLOCK = 'EmailMfaConfiguration';

export const mfaEmailEnables: Rule = {
  code: 'mfa-email-enables',
  severity: 'information',
  title: 'EmailMfaConfiguration turns on email as a second factor',
  why: 'No setting turns this factor on or off: email is a second factor if the request contains the object. Its message is also used for emails with sign-in codes (EMAIL_OTP), so a request may contain the object only for this message.',
  evidence: 'documented',
  source: apiPage('EmailMfaConfigType'),
  members: [BLOCK, MODE],
  *check(mfa) {
    if (!mfa.object(BLOCK) || (mfa.text(MODE) ?? 'OFF') === 'OFF') return;
    yield {
      message: l10n.t(
        'EmailMfaConfiguration turns on email as a second factor.\nIts text is also used for emails with sign-in codes (EMAIL_OTP). To turn off the factor, remove EmailMfaConfiguration.',
      ),
      path: [BLOCK],
      target: 'name',
    };
  },
};
