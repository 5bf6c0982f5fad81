import { attributeRules } from './attributes/index.ts';
import { emailRules } from './email/index.ts';
import { identityRules } from './identity/index.ts';
import { messageRules } from './messages/index.ts';
import { mfaRules } from './mfa/index.ts';
import { passwordRules } from './passwords/index.ts';
import { protectionRules } from './protection/index.ts';
import { registrationRules } from './registration/index.ts';
import { requestRules } from './request/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { signInRules } from './sign-in/index.ts';
import { smsRules } from './sms/index.ts';
import { triggerRules } from './triggers/index.ts';

/** The rules about one subject. */
export interface RuleGroup {
  /** The name of the subject's folder. */
  readonly name: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** All rules, by subject. To add one, create a file in the folder of its subject and add it to the list there. */
export const ruleGroups: readonly RuleGroup[] = [
  { name: 'request', title: 'The request', rules: requestRules },
  { name: 'passwords', title: 'Passwords', rules: passwordRules },
  { name: 'sign-in', title: 'Sign-in', rules: signInRules },
  { name: 'mfa', title: 'Multi-factor authentication', rules: mfaRules },
  { name: 'sms', title: 'SMS', rules: smsRules },
  { name: 'email', title: 'Email', rules: emailRules },
  { name: 'messages', title: 'Message texts', rules: messageRules },
  { name: 'attributes', title: 'Attributes and recovery', rules: attributeRules },
  { name: 'triggers', title: 'Lambda triggers', rules: triggerRules },
  { name: 'protection', title: 'Devices, threat protection, tiers', rules: protectionRules },
  { name: 'registration', title: 'Client registration and authentication levels', rules: registrationRules },
  { name: 'identity', title: 'Key, issuer, tags', rules: identityRules },
];

/** All rules. */
export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);
