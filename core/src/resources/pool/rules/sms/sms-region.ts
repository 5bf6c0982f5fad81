import * as l10n from '@vscode/l10n';
import { replaceFix, deploymentPage } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import { oneOf } from '../../../../text/index.ts';
import { snsRegionsOf } from '../../../../aws/regions/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const SNS_REGION = 'SmsConfiguration.SnsRegion';

export const smsRegion: Rule = {
  code: 'sms-region',
  severity: 'error',
  title: "Amazon SNS is in a Region that the pool can't send from",
  why: 'A pool sends SMS through Amazon SNS in its own Region; some older Regions have an alternate one, and a pool in Seoul (ap-northeast-2) can only use Tokyo. Cognito rejects other Regions and lists the allowed ones: “Invalid snsRegion. Allowed SNS region for us-east-1 is us-east-1”.',
  evidence: 'measured',
  source: deploymentPage('sms-configuration-sns-region'),
  members: ['UserPoolId', SNS_REGION],
  *check(pool) {
    const { region, partition } = pool;
    const chosen = pool.text(SNS_REGION);
    // SnsRegion applies only to SNS; End User Messaging has its own Region.
    const usesSns = (pool.text('SmsConfiguration.SnsCallerArn') ?? '') !== '';
    if (region === undefined || partition === undefined || chosen === undefined || !usesSns) return;
    const { regions, listed } = snsRegionsOf(region);
    const [first] = regions;
    if (!listed || first === undefined || regions.includes(chosen)) return;
    yield {
      message: l10n.t(
        'A pool in {0} can send SMS through Amazon SNS only in {1}.\nChange SnsRegion.',
        region,
        oneOf(regions),
      ),
      path: toPath(SNS_REGION),
      // The table may be out of date.
      disprovedByLivePool: true,
      fixes: [replaceFix(first, toPath(SNS_REGION))],
    };
  },
};
