import { autoverifyPhoneNeedsSms } from './autoverify-phone-needs-sms.ts';
import type { Rule } from '../rule.ts';

/** How SMS messages are sent, and their texts. */
export const smsRules: readonly Rule[] = [autoverifyPhoneNeedsSms];
