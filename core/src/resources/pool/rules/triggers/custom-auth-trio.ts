import * as l10n from '@vscode/l10n';
import { toPath } from '../../../../json/index.ts';
import { allOf } from '../../../../text/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const NAMES = ['DefineAuthChallenge', 'CreateAuthChallenge', 'VerifyAuthChallengeResponse'];
const MEMBERS = NAMES.map((name) => `LambdaConfig.${name}`);

export const customAuthTrio: Rule = {
  code: 'custom-auth-trio',
  severity: 'warning',
  title: 'Custom authentication is missing one of its three triggers',
  why: 'In custom authentication, one trigger selects the next challenge, one creates it, and one checks the answer. Cognito accepts the configuration if one is missing, but sign-in fails as soon as that trigger is needed.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html',
  members: MEMBERS,
  *check(pool) {
    const present = NAMES.filter((name) => pool.text(`LambdaConfig.${name}`) !== undefined);
    const missing = NAMES.filter((name) => !present.includes(name));
    const [first, ...others] = present;
    if (first === undefined || missing.length === 0) return;
    yield {
      message:
        missing.length === 1
          ? l10n.t(
              'Custom authentication is missing {0}.\nIt requires three triggers. Add the missing one, or remove {1}.',
              allOf(missing),
              allOf(present),
            )
          : l10n.t(
              'Custom authentication is missing {0}.\nIt requires three triggers. Add the missing ones, or remove {1}.',
              allOf(missing),
              allOf(present),
            ),
      path: toPath(`LambdaConfig.${first}`),
      target: 'name',
      related: others.map((name) => ({
        path: toPath(`LambdaConfig.${name}`),
        message: l10n.t('Another trigger for custom authentication.'),
      })),
    };
  },
};
