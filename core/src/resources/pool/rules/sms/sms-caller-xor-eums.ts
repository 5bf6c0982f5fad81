import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

const CONFIG = 'SmsConfiguration';
const SNS = 'SmsConfiguration.SnsCallerArn';
const EUMS = 'SmsConfiguration.EumsSms';

export const smsCallerXorEums: Rule = {
  code: 'sms-caller-xor-eums',
  // AWS documents that a request with both is rejected, but not whether a request with neither is accepted.
  severity: 'error',
  title: 'SmsConfiguration must have either SnsCallerArn or EumsSms',
  why: 'A pool sends SMS either through Amazon SNS, with the role in SnsCallerArn, or through AWS End User Messaging, with the role in EumsSms. It must have exactly one of them.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SmsConfigurationType.html',
  members: [SNS, EUMS],
  *check(pool) {
    const config = pool.object(CONFIG);
    if (!config || Object.keys(config).length === 0) return; // reported by sms-empty-config
    const sns = pool.value(SNS) ?? '';
    if (sns !== '' && pool.object(EUMS)) yield both();
    if (sns === '' && !pool.has(EUMS)) yield neither();
  },
};

const both = (): Report => ({
  message: l10n.t(
    "SnsCallerArn and EumsSms can't be combined.\nA pool sends SMS either through Amazon SNS (SnsCallerArn) or through AWS End User Messaging (EumsSms). Remove the one that you don't use.",
  ),
  path: toPath(EUMS),
  target: 'name',
  related: [{ path: toPath(SNS), message: l10n.t('SMS is sent through Amazon SNS here.') }],
  fixes: [removeFix(toPath(EUMS)), removeFix(toPath(SNS))],
});

const neither = (): Report => ({
  severity: 'warning',
  message: l10n.t(
    'SmsConfiguration has neither SnsCallerArn nor EumsSms, so Cognito might reject it.\nAdd SnsCallerArn to send through Amazon SNS, or EumsSms to send through AWS End User Messaging.',
  ),
  path: toPath(CONFIG),
  target: 'name',
});
