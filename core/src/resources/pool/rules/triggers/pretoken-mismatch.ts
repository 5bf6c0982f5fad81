import * as l10n from '@vscode/l10n';
import { arnKinds, isArnOf } from '../../../../aws/arns/index.ts';
import { deploymentPage, type Fix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const LEGACY = 'LambdaConfig.PreTokenGeneration';
const CURRENT = 'LambdaConfig.PreTokenGenerationConfig.LambdaArn';

export const pretokenMismatch: Rule = {
  code: 'pretoken-mismatch',
  severity: 'error',
  title: 'PreTokenGeneration and PreTokenGenerationConfig specify different functions',
  why: "PreTokenGeneration and PreTokenGenerationConfig configure the same trigger. If they differ, Cognito responds with “Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's”.",
  evidence: 'measured',
  source: deploymentPage('pre-token-generation-legacy-mix'),
  members: [LEGACY, CURRENT],
  *check(pool) {
    const legacy = pool.text(LEGACY);
    const current = pool.text(CURRENT);
    if (legacy === undefined || current === undefined || legacy === current) return;
    const fixes: readonly (Fix & { readonly arn: string })[] = [
      {
        title: l10n.t('Use the ARN of PreTokenGenerationConfig for both'),
        edits: [{ kind: 'set', path: toPath(LEGACY), value: current }],
        preferred: true,
        arn: current,
      },
      {
        title: l10n.t('Use the ARN of PreTokenGeneration for both'),
        edits: [{ kind: 'set', path: toPath(CURRENT), value: legacy }],
        arn: legacy,
      },
    ];
    yield {
      message: l10n.t(
        'PreTokenGeneration and PreTokenGenerationConfig must have the same ARN.\nBoth configure the same trigger.',
      ),
      path: toPath(LEGACY),
      related: [{ path: toPath(CURRENT), message: l10n.t('The ARN here is different.') }],
      // Offer only valid ARNs: a fix must not copy an invalid one.
      fixes: fixes.filter(({ arn }) => isArnOf(arn, arnKinds.function)).map(({ arn: _, ...fix }) => fix),
    };
  },
};
