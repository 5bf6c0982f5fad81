import * as l10n from '@vscode/l10n';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const POLICY = 'Policies.PasswordPolicy';
const REQUIREMENTS = ['RequireUppercase', 'RequireLowercase', 'RequireNumbers', 'RequireSymbols'];

export const passwordPolicyPartial: Rule = {
  code: 'password-policy-partial',
  // A push adds the live pool's requirements. Only other tools send the policy as it is in the file.
  severity: 'hint',
  title: 'The password policy leaves out some of its requirements',
  why: 'The service replaces a policy as a whole. A requirement that the policy leaves out is off, although all four are on in a pool without a policy. Tested when a pool is created; an update may behave the same.',
  evidence: 'measured',
  source: 'https://github.com/go-to-k/cdk-real-drift/issues/1701',
  members: [POLICY, ...REQUIREMENTS.map((name) => `${POLICY}.${name}`)],
  *check(pool) {
    const policy = pool.object(POLICY);
    if (!policy) return;
    const missing = REQUIREMENTS.filter((name) => !Object.hasOwn(policy, name));
    // A policy without any of them is about other settings, and a push takes all four from the live pool.
    if (missing.length === 0 || missing.length === REQUIREMENTS.length) return;
    yield {
      message: l10n.t(
        'The policy leaves out {0}. A push sends what the live pool has, but the service takes a requirement for off where another tool sends the policy as it stands: write all four.',
        missing.join(', '),
      ),
      path: toPath(POLICY),
      target: 'name',
    };
  },
};
