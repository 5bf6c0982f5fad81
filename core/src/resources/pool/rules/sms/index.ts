import { autoverifyPhoneNeedsSms } from './autoverify-phone-needs-sms.ts';
import { smsCallerRoleArn } from './sms-caller-role-arn.ts';
import { smsCallerXorEums } from './sms-caller-xor-eums.ts';
import { smsEmptyConfig } from './sms-empty-config.ts';
import { smsEumsIndia } from './sms-eums-india.ts';
import { smsEumsRegion } from './sms-eums-region.ts';
import { smsExternalIdMissing } from './sms-external-id-missing.ts';
import { smsRoleAccount } from './sms-role-account.ts';
import { smsRegion } from './sms-region.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about sending SMS messages. */
export const smsRules: readonly Rule[] = [
  autoverifyPhoneNeedsSms,
  smsCallerRoleArn,
  smsRoleAccount,
  smsCallerXorEums,
  smsEmptyConfig,
  smsEumsIndia,
  smsEumsRegion,
  smsExternalIdMissing,
  smsRegion,
];
