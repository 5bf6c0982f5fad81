import * as l10n from '@vscode/l10n';
import { guidePage } from '../../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';
import { addSettingFix } from '../../settings.ts';

const LISTS = ['UsernameAttributes', 'AliasAttributes'];

export const createSigninIrreversible: Rule = {
  code: 'create-signin-irreversible',
  severity: 'information',
  title: 'How users sign in can never be changed after the pool is created',
  why: 'Without UsernameAttributes and AliasAttributes, users sign in with a username only. Neither can be set, changed or removed once the pool exists.',
  evidence: 'documented',
  source: guidePage('user-pool-settings-attributes'),
  members: [...LISTS, 'UsernameConfiguration'],
  alsoReads: ['PoolName'],
  *check(pool) {
    if (pool.form || !pool.has('PoolName') || LISTS.some((name) => pool.has(name))) return;
    yield {
      message: l10n.t(
        'Users will sign in with a username only, and this can never be changed.\nAdd UsernameAttributes or AliasAttributes to let them sign in with an email address or phone number.',
      ),
      path: [],
      target: 'name',
      fixes: [addSettingFix(['UsernameAttributes'], ['email'])],
    };
  },
};
