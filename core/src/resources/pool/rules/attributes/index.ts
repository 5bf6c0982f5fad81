import { attrVerifySubset } from './attr-verify-subset.ts';
import { autoverifyEmpty } from './autoverify-empty.ts';
import { recoveryAdminOnly } from './recovery-admin-only.ts';
import { recoveryDuplicateName } from './recovery-duplicate-name.ts';
import { recoveryEmpty } from './recovery-empty.ts';
import { recoveryPhoneWithoutSms } from './recovery-phone-without-sms.ts';
import { recoveryPriorityOrder } from './recovery-priority-order.ts';
import { recoveryUnverifiable } from './recovery-unverifiable.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about attribute verification and account recovery. */
export const attributeRules: readonly Rule[] = [
  attrVerifySubset,
  autoverifyEmpty,
  recoveryAdminOnly,
  recoveryDuplicateName,
  recoveryEmpty,
  recoveryPhoneWithoutSms,
  recoveryPriorityOrder,
  recoveryUnverifiable,
];
