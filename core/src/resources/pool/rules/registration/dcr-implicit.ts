import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const GRANTS = ['DcrConfiguration.AuthenticatedGrantTypes', 'DcrConfiguration.OpenDcrGrantTypes'];

export const dcrImplicit: Rule = {
  code: 'dcr-implicit',
  severity: 'information',
  title: "Registered clients can't use the implicit grant",
  why: 'Cognito accepts implicit in these lists but ignores it: registered clients never get it.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DcrConfigurationType.html',
  members: GRANTS,
  *check(pool) {
    for (const member of GRANTS) {
      const grants = pool.texts(member);
      // An empty list makes Cognito reject every registration. A list with only implicit might not have that effect, so
      // implicit is not removed from it.
      const others = grants.some(({ text }) => text !== 'implicit');
      for (const { path } of grants.filter(({ text }) => text === 'implicit')) {
        yield {
          message: others
            ? l10n.t("implicit is ignored: registered clients can't use it.\nRemove it.")
            : l10n.t(
                "implicit is ignored: registered clients can't use it.\nReplace it with a grant type that clients can use.",
              ),
          path,
          tags: ['unnecessary'],
          ...(others ? { fixes: [{ ...removeFix(path, 'implicit'), preferred: true, safe: true }] } : {}),
        };
      }
    }
  },
};
