import * as l10n from '@vscode/l10n';
import { valueAt } from '../../../../json/index.ts';
import { recoverByEmailThenPhone } from '../attributes/recovery-empty.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const mfaEmailRecovery: Rule = {
  code: 'mfa-email-recovery',
  severity: 'warning',
  title: 'Email MFA requires two recovery mechanisms',
  why: "A user whose second factor is email can't recover the account by email, and users report that Cognito rejects email MFA for a pool with a single recovery mechanism. A pool with MFA ON, both recovery mechanisms, and both SMS and email as factors was deployed.",
  evidence: 'reported',
  source: 'https://github.com/hashicorp/terraform-provider-aws/issues/41049',
  members: [`${MECHANISMS}[].Name`, 'MfaConfiguration'],
  siblings: ['mfa'],
  *check(pool) {
    const mechanisms = pool.items(MECHANISMS);
    if (!pool.factors?.email || mechanisms.length !== 1) return;
    const name = valueAt(mechanisms[0]?.value, ['Name']);
    if (name !== 'verified_email' && name !== 'verified_phone_number') return;
    yield {
      message: pool.complete
        ? l10n.t(
            "The live pool uses email MFA, but {0} is the only recovery mechanism.\nList verified_email and verified_phone_number, so that all users have a mechanism that isn't their second factor.",
            name,
          )
        : l10n.t(
            "The MFA file turns on email MFA, but {0} is the only recovery mechanism.\nList verified_email and verified_phone_number, so that all users have a mechanism that isn't their second factor.",
            name,
          ),
      path: MECHANISMS.split('.'),
      target: 'name',
      fixes: [recoverByEmailThenPhone()],
    };
  },
};
