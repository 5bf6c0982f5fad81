import * as l10n from '@vscode/l10n';
import { apiPage } from '../../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';
import { addSettingFix } from '../../settings.ts';

export const createCaseDefault: Rule = {
  code: 'create-case-default',
  severity: 'warning',
  title: 'User names are case-sensitive by default',
  why: 'Without UsernameConfiguration, Ana@example.com and ana@example.com are two users of a pool that is created with the API. This can never be changed. AWS recommends case-insensitive user names.',
  evidence: 'measured',
  source: apiPage('UsernameConfigurationType'),
  members: ['UsernameConfiguration'],
  *check(pool) {
    if (pool.form || pool.has('UsernameConfiguration')) return;
    yield {
      message: l10n.t(
        'User names will be case-sensitive, and this can never be changed.\nAdd UsernameConfiguration with CaseSensitive false, as AWS recommends, or true to keep it so.',
      ),
      path: [],
      target: 'name',
      fixes: [{ ...addSettingFix(['UsernameConfiguration'], { CaseSensitive: false }), preferred: true }],
    };
  },
};
