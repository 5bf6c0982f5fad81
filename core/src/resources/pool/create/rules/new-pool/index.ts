import { createAliasUnverified } from './create-alias-unverified.ts';
import { createAliasUsernameExclusive } from './create-alias-username-exclusive.ts';
import { createCaseDefault } from './create-case-default.ts';
import { createCaseSensitive } from './create-case-sensitive.ts';
import { createMfaNeedsSms } from './create-mfa-needs-sms.ts';
import { createPreferredUsernameLate } from './create-preferred-username-late.ts';
import { createPreferredUsername } from './create-preferred-username.ts';
import { createProtectionDefault } from './create-protection-default.ts';
import { createRecoveryDefault } from './create-recovery-default.ts';
import { createSelfSignupDefault } from './create-self-signup-default.ts';
import { createSigninIrreversible } from './create-signin-irreversible.ts';
import { createTriggersWithoutPermission } from './create-triggers-without-permission.ts';
import { userPoolIdRequired } from './user-pool-id-required.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

/** Rules about a new pool's defaults and sign-in settings. */
export const newPoolRules: readonly Rule[] = [
  createAliasUnverified,
  createAliasUsernameExclusive,
  createCaseDefault,
  createCaseSensitive,
  createMfaNeedsSms,
  createPreferredUsernameLate,
  createPreferredUsername,
  createProtectionDefault,
  createRecoveryDefault,
  createSelfSignupDefault,
  createSigninIrreversible,
  createTriggersWithoutPermission,
  userPoolIdRequired,
];
