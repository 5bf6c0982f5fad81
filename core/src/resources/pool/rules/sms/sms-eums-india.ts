import * as l10n from '@vscode/l10n';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const EUMS = 'SmsConfiguration.EumsSms';
const IDS = ['InEntityId', 'InTemplateId'];

export const smsEumsIndia: Rule = {
  code: 'sms-eums-india',
  severity: 'information',
  title: 'SMS to India need both an entity ID and a template ID',
  why: 'SMS to India carry two IDs from the registration with an Indian carrier: the ID of the sender and the ID of the template. If one is missing, the messages are not delivered.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-sms-settings.html',
  members: IDS.map((id) => `${EUMS}.${id}`),
  *check(pool) {
    const given = IDS.find((id) => pool.has(`${EUMS}.${id}`));
    const missing = IDS.find((id) => !pool.has(`${EUMS}.${id}`));
    if (given === undefined || missing === undefined) return;
    yield {
      message: l10n.t(
        'SMS to India need {0} as well as {1}. Add it, or remove {1} if you send none there.',
        missing,
        given,
      ),
      path: toPath(`${EUMS}.${given}`),
      target: 'name',
    };
  },
};
