import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const REGION = 'SmsConfiguration.EumsSms.Region';

export const smsEumsRegion: Rule = {
  code: 'sms-eums-region',
  severity: 'error',
  title: 'AWS End User Messaging is in a different Region than the pool',
  why: "A pool sends SMS through AWS End User Messaging only in its own Region; Cognito rejects other Regions. If Region is omitted, it's the pool's Region.",
  evidence: 'documented',
  source:
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EumsSmsConfigurationType.html',
  members: ['UserPoolId', REGION],
  *check(pool) {
    const { region, partition } = pool;
    const chosen = pool.text(REGION);
    if (region === undefined || partition === undefined || chosen === undefined || chosen === region) return;
    yield {
      message: l10n.t(
        "AWS End User Messaging must be in the pool's Region, {0}.\nRemove Region to use the pool's Region.",
        region,
      ),
      path: toPath(REGION),
      // The service may have become less strict than its documentation.
      disprovedByLivePool: true,
      fixes: [{ ...removeFix(toPath(REGION)), preferred: true }],
    };
  },
};
