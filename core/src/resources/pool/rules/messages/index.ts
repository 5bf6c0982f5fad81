import { invitePlaceholders } from './invite-placeholders.ts';
import { messagePlaceholderMisspelled } from './message-placeholder-misspelled.ts';
import { smsMessageNewline } from './sms-message-newline.ts';
import { verifyBodyForOption } from './verify-body-for-option.ts';
import { verifyLegacyDuplicate } from './verify-legacy-duplicate.ts';
import { verifyLegacyMismatch } from './verify-legacy-mismatch.ts';
import { verifyLegacyOnly } from './verify-legacy-only.ts';
import { verifyLinkBothPlaceholders } from './verify-link-both-placeholders.ts';
import { verifyUsernamePlaceholder } from './verify-username-placeholder.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about verification and invitation messages. */
export const messageRules: readonly Rule[] = [
  invitePlaceholders,
  messagePlaceholderMisspelled,
  verifyUsernamePlaceholder,
  verifyLinkBothPlaceholders,
  verifyBodyForOption,
  verifyLegacyOnly,
  verifyLegacyDuplicate,
  verifyLegacyMismatch,
  smsMessageNewline,
];
