import * as l10n from '@vscode/l10n';
import { toPath } from '../../../../json/index.ts';
import { allOf } from '../../../../text/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const POLICY = 'Policies.PasswordPolicy';
const REQUIREMENTS = ['RequireUppercase', 'RequireLowercase', 'RequireNumbers', 'RequireSymbols'];

export const passwordPolicyPartial: Rule = {
  code: 'password-policy-partial',
  // This is only a hint, because a push adds the missing requirements from the live pool. Other tools send the policy
  // exactly as it is in the file.
  severity: 'hint',
  title: 'The password policy omits some requirements',
  why: 'Cognito replaces a policy as a whole: an omitted requirement is turned off, although a pool without a policy has all four. This was tested for pool creation; an update might behave the same.',
  evidence: 'measured',
  source: 'https://github.com/go-to-k/cdk-real-drift/issues/1701',
  members: [POLICY, ...REQUIREMENTS.map((name) => `${POLICY}.${name}`)],
  *check(pool) {
    const policy = pool.object(POLICY);
    if (!policy) return;
    const missing = REQUIREMENTS.filter((name) => !Object.hasOwn(policy, name));
    // A policy that has none of the four requirements isn't reported, because a push sends the live pool's values for
    // all of them.
    if (missing.length === 0 || missing.length === REQUIREMENTS.length) return;
    yield {
      message: l10n.t(
        "The password policy omits {0}.\nA push sends the live pool's values, but other tools don't, and Cognito turns off omitted requirements. Specify all four.",
        allOf(missing),
      ),
      path: toPath(POLICY),
      target: 'name',
    };
  },
};
