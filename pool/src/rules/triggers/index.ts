import { customSenderNeedsKms } from './custom-sender-needs-kms.ts';
import { pretokenMismatch } from './pretoken-mismatch.ts';
import type { Rule } from '../rule.ts';

/** Lambda triggers and the key of the custom senders. */
export const triggerRules: readonly Rule[] = [customSenderNeedsKms, pretokenMismatch];
