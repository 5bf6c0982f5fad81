import * as l10n from '@vscode/l10n';
import { guidePage } from '../../../../../diagnostics/types/index.ts';
import type { RequestView } from '../../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';
import { createOrder } from '../../settings.ts';

const [ALIASES, VERIFIED] = ['AliasAttributes', 'AutoVerifiedAttributes'];

export const createAliasUnverified: Rule = {
  code: 'create-alias-unverified',
  severity: 'warning',
  title: "An alias isn't verified at sign-up",
  why: 'Users can sign in with an email address or phone number as an alias only after it is verified. Cognito verifies the attributes in AutoVerifiedAttributes; an administrator or a trigger must mark all others as verified.',
  evidence: 'documented',
  source: guidePage('user-pool-settings-attributes'),
  members: [ALIASES, VERIFIED],
  alsoReads: ['SmsConfiguration'],
  *check(pool) {
    const verified = pool.texts(VERIFIED).map(({ text }) => text);
    for (const { text, path } of pool.texts(ALIASES)) {
      if (text === 'preferred_username' || verified.includes(text)) continue;
      yield {
        message: l10n.t(
          "Users can't sign in with {0}, because it isn't verified at sign-up.\nAdd it to AutoVerifiedAttributes.",
          text,
        ),
        path,
        ...(canVerify(pool, text) ? { fixes: [{ ...verify(text, verified), preferred: true }] } : {}),
      };
    }
  },
};

/** Whether Cognito can send codes to an attribute. */
const canVerify = (pool: RequestView, name: string): boolean => name === 'email' || pool.has('SmsConfiguration');

const verify = (name: string, verified: readonly string[]) => ({
  title: l10n.t('Add {0} to AutoVerifiedAttributes', name),
  edits: [{ kind: 'set', path: [VERIFIED], value: [...verified, name], order: createOrder } as const],
});
