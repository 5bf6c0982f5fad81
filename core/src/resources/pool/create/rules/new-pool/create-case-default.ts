import * as l10n from '@vscode/l10n';
import { apiPage } from '../../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';
import { addSettingFix } from '../../settings.ts';

export const createCaseDefault: Rule = {
  code: 'create-case-default',
  severity: 'warning',
  title: 'Usernames are case-sensitive by default',
  why: 'Without UsernameConfiguration, Ana@example.com and ana@example.com are two users of a pool that is created with the API. This can never be changed. AWS recommends case-insensitive usernames.',
  evidence: 'measured',
  source: apiPage('UsernameConfigurationType'),
  members: ['UsernameConfiguration'],
  *check(pool) {
    if (pool.form || pool.has('UsernameConfiguration')) return;
    yield {
      message: l10n.t(
        'Usernames will be case-sensitive, and this can never be changed.\nAdd UsernameConfiguration with CaseSensitive set to false, as AWS recommends, or to true if you want that.',
      ),
      path: [],
      target: 'name',
      fixes: [{ ...addSettingFix(['UsernameConfiguration'], { CaseSensitive: false }), preferred: true }],
    };
  },
};
