import * as l10n from '@vscode/l10n';
import { deploymentPage, removeFix } from '../../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

const [ALIASES, USERNAMES] = ['AliasAttributes', 'UsernameAttributes'];

export const createAliasUsernameExclusive: Rule = {
  code: 'create-alias-username-exclusive',
  severity: 'error',
  title: 'AliasAttributes and UsernameAttributes are both set',
  why: 'Users either have a username with aliases, or use an address or number instead. Cognito rejects both together: “Only one of the aliasAttributes or usernameAttributes can be set in a User pool”.',
  evidence: 'measured',
  source: deploymentPage('alias-username-exclusive'),
  members: [ALIASES, USERNAMES],
  *check(pool) {
    if (pool.items(ALIASES).length === 0 || pool.items(USERNAMES).length === 0) return;
    yield {
      message: l10n.t(
        "AliasAttributes and UsernameAttributes can't both be set.\nKeep UsernameAttributes if users sign in with an email address or phone number instead of a username.",
      ),
      path: [ALIASES],
      target: 'name',
      related: [{ path: [USERNAMES], message: l10n.t('Set here.') }],
      fixes: [removeFix([ALIASES]), removeFix([USERNAMES])],
    };
  },
};
