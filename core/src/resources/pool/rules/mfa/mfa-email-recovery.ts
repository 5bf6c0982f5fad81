import * as l10n from '@vscode/l10n';
import { valueAt } from '../../../../json/index.ts';
import { recoverByEmailThenPhone } from '../attributes/recovery-empty.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';

export const mfaEmailRecovery: Rule = {
  code: 'mfa-email-recovery',
  severity: 'warning',
  title: 'Email codes as a second factor need two recovery mechanisms',
  why: 'A user whose second factor is email cannot recover by email, and users report that the service rejects email codes on a pool with a single recovery mechanism. Email and phone together were deployed with MFA ON, with SMS as a factor too.',
  evidence: 'reported',
  source: 'https://github.com/hashicorp/terraform-provider-aws/issues/41049',
  members: [`${MECHANISMS}[].Name`, 'MfaConfiguration'],
  *check(pool) {
    const mechanisms = pool.items(MECHANISMS);
    if (!pool.factors?.email || mechanisms.length !== 1) return;
    const name = valueAt(mechanisms[0]?.value, ['Name']);
    if (name !== 'verified_email' && name !== 'verified_phone_number') return;
    yield {
      message: l10n.t(
        'The live pool sends email codes as a second factor, and {0} is the only way of recovery. List verified_email and verified_phone_number, so that everybody has one that is not their second factor.',
        name,
      ),
      path: MECHANISMS.split('.'),
      target: 'name',
      fixes: [recoverByEmailThenPhone()],
    };
  },
};
