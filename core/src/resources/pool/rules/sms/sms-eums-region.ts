import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const REGION = 'SmsConfiguration.EumsSms.Region';

export const smsEumsRegion: Rule = {
  code: 'sms-eums-region',
  severity: 'error',
  title: 'AWS End User Messaging is in another Region than the pool',
  why: 'A pool sends SMS through AWS End User Messaging only in its own Region. The service rejects other Regions. If the Region is left out, it is the Region of the pool.',
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
        "The service refuses any region for AWS End User Messaging but the pool's own, {0}. Remove Region: that is what it means when it is left out.",
        region,
      ),
      path: toPath(REGION),
      // The service may be less strict than its documentation by now.
      disprovedByLivePool: true,
      fixes: [{ ...removeFix(toPath(REGION)), preferred: true }],
    };
  },
};
