import * as l10n from '@vscode/l10n';
import { apiPage, replaceFix } from '../../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../../json/index.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

const CASE = 'UsernameConfiguration.CaseSensitive';

export const createCaseSensitive: Rule = {
  code: 'create-case-sensitive',
  severity: 'information',
  title: 'Usernames are case-sensitive',
  why: 'Ana@example.com and ana@example.com are two users. AWS recommends false, and the choice can never be changed.',
  evidence: 'documented',
  source: apiPage('UsernameConfigurationType'),
  members: [CASE],
  *check(pool) {
    if (pool.flag(CASE) !== true) return;
    yield {
      message: l10n.t(
        'Usernames will be case-sensitive, and this can never be changed.\nAWS recommends false, so that names that differ only in case refer to the same user.',
      ),
      path: toPath(CASE),
      fixes: [{ ...replaceFix(false, toPath(CASE)), preferred: false }],
    };
  },
};
