import * as l10n from '@vscode/l10n';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const EUMS = 'SmsConfiguration.EumsSms';
const IDS = ['InEntityId', 'InTemplateId'];

export const smsEumsIndia: Rule = {
  code: 'sms-eums-india',
  severity: 'information',
  title: 'SMS messages to India require both an entity ID and a template ID',
  why: "SMS messages to India carry two IDs from the registration with an Indian carrier: the sender's and the template's. If one is missing, the messages aren't delivered.",
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-sms-settings.html',
  members: IDS.map((id) => `${EUMS}.${id}`),
  *check(pool) {
    const given = IDS.find((id) => pool.has(`${EUMS}.${id}`));
    const missing = IDS.find((id) => !pool.has(`${EUMS}.${id}`));
    if (given === undefined || missing === undefined) return;
    yield {
      message: l10n.t(
        "SMS messages to India require both {0} and {1}.\nAdd {0}, or remove {1} if you don't send messages to India.",
        missing,
        given,
      ),
      path: toPath(`${EUMS}.${given}`),
      target: 'name',
    };
  },
};
