import { attributeCases } from './attributes.ts';
import { emailCases } from './email.ts';
import { identityCases } from './identity.ts';
import { messageCases } from './messages.ts';
import { mfaCases } from './mfa.ts';
import { passwordCases } from './passwords.ts';
import { protectionCases } from './protection.ts';
import { registrationCases } from './registration.ts';
import { requestCases } from './request.ts';
import type { RuleCases } from './rule-cases.ts';
import { signInCases } from './sign-in.ts';
import { smsCases } from './sms.ts';
import { triggerCases } from './triggers.ts';

export type { RuleCase, RuleCases } from './rule-cases.ts';

/** Test cases, keyed by the name of the rules' folder. */
export const casesByGroup: Readonly<Record<string, RuleCases>> = {
  request: requestCases,
  passwords: passwordCases,
  'sign-in': signInCases,
  mfa: mfaCases,
  sms: smsCases,
  email: emailCases,
  messages: messageCases,
  attributes: attributeCases,
  triggers: triggerCases,
  protection: protectionCases,
  registration: registrationCases,
  identity: identityCases,
};
