import * as l10n from '@vscode/l10n';
import { valueAt } from '../../../json/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { mfaEmailRecovery as inPool } from '../../pool/rules/mfa/mfa-email-recovery.ts';
import { emailIsOn, MECHANISMS } from './factors.ts';

export const mfaEmailRecovery: Rule = {
  ...inPool,
  members: ['EmailMfaConfiguration', 'MfaConfiguration'],
  siblings: ['pool'],
  *check(mfa) {
    const mechanisms = mfa.sibling('pool')?.items(MECHANISMS) ?? [];
    if (!emailIsOn(mfa) || mechanisms.length !== 1) return;
    const name = valueAt(mechanisms[0]?.value, ['Name']);
    if (name !== 'verified_email' && name !== 'verified_phone_number') return;
    yield {
      message: l10n.t(
        'Email is a second factor, but the pool has {0} as its only recovery mechanism.\nList verified_email and verified_phone_number in the pool file, or remove EmailMfaConfiguration.',
        name,
      ),
      path: ['EmailMfaConfiguration'],
      target: 'name',
      related: [
        { sibling: 'pool', path: MECHANISMS.split('.'), message: l10n.t('The recovery mechanisms in the pool file.') },
      ],
    };
  },
};
