import * as l10n from '@vscode/l10n';
import { changeTo } from '../../findings/index.ts';
import { toPath } from '../../json/index.ts';
import { oneOf } from '../../lists/index.ts';
import { snsRegionsOf } from '../../regions/index.ts';
import type { Rule } from '../rule.ts';

const SNS_REGION = 'SmsConfiguration.SnsRegion';

export const smsRegion: Rule = {
  code: 'sms-region',
  // Documented as a rule; that the service refuses another region is not, and the table of regions grows.
  severity: 'warning',
  title: 'Amazon SNS in a region that the pool cannot send from',
  why: "A pool sends SMS through Amazon SNS in its own region, and some older regions have an alternate one. A pool in Seoul (ap-northeast-2) has no choice but Tokyo's.",
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-sms-settings.html',
  members: ['UserPoolId', SNS_REGION],
  *check(pool) {
    const { region, partition } = pool;
    const chosen = pool.text(SNS_REGION);
    // Only SNS has the choice; End User Messaging has a region of its own.
    const usesSns = (pool.text('SmsConfiguration.SnsCallerArn') ?? '') !== '';
    if (region === undefined || partition === undefined || chosen === undefined || !usesSns) return;
    const { regions, listed } = snsRegionsOf(region);
    const [first] = regions;
    if (!listed || first === undefined || regions.includes(chosen)) return;
    yield {
      message: l10n.t(
        'A pool in {0} sends SMS through Amazon SNS in {1}, and nowhere else. Change SnsRegion.',
        region,
        oneOf(regions),
      ),
      path: toPath(SNS_REGION),
      fixes: [changeTo(first, toPath(SNS_REGION))],
    };
  },
};
