import * as l10n from '@vscode/l10n';
import { replaceFix, deploymentPage, removeFix, type Fix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import { enumValues } from '../../shape/index.ts';
import type { TextAt } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** The list of first sign-in factors. */
export const FACTORS = 'Policies.SignInPolicy.AllowedFirstAuthFactors';

export const firstFactorPasswordMissing: Rule = {
  code: 'first-factor-password-missing',
  severity: 'error',
  title: 'PASSWORD is missing from the first factors',
  why: 'PASSWORD must always be one of the first factors; Cognito rejects a list without it: “Password should be configured as one of the allowed first auth factors.” Whether an app asks for a password depends on its sign-in flows.',
  evidence: 'measured',
  source: deploymentPage('signin-policy-password-required'),
  members: [FACTORS],
  *check(pool) {
    const items = pool.items(FACTORS);
    const known: readonly unknown[] = enumValues('AuthFactorType');
    // An unknown item, which another rule reports, may be a misspelled PASSWORD.
    if (items.length === 0 || items.some(({ value }) => value === 'PASSWORD' || !known.includes(value))) return;
    const add: Fix = {
      title: l10n.t('Add PASSWORD to AllowedFirstAuthFactors'),
      edits: [{ kind: 'set', path: [...toPath(FACTORS), items.length], value: 'PASSWORD' }],
      preferred: true,
    };
    yield {
      message: l10n.t('PASSWORD is missing from AllowedFirstAuthFactors.\nCognito rejects a list without it.'),
      path: toPath(FACTORS),
      fixes: items.length < known.length ? [add] : [],
    };
  },
};

/**
 * Returns a fix that removes a factor. If it is the only one, replaces it with PASSWORD, because the list can't be
 * empty.
 * @param count the number of factors in the list
 */
export function removeFactor({ text, path }: TextAt, count: number): Fix {
  return count > 1
    ? { ...removeFix(path), title: l10n.t('Remove {0} from AllowedFirstAuthFactors', text) }
    : { ...replaceFix('PASSWORD', path), preferred: false };
}
