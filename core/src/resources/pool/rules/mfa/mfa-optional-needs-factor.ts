import * as l10n from '@vscode/l10n';
import { isSandboxPool, POOL_ID } from '../../../../aws/pool-ids/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { lacksSecondFactor, reportMissingFactor } from './mfa-on-needs-factor.ts';

export const mfaOptionalNeedsFactor: Rule = {
  code: 'mfa-optional-needs-factor',
  // Authenticator apps and email MFA are not part of this file, so the pool may have a second factor anyway.
  severity: 'information',
  title: 'MFA is optional, but the file has no second factor',
  why: "Cognito rejects optional MFA for a pool that can't send SMS and has no other second factor: “SMS configuration and Auto verification for phone_number are required when MFA is required/optional”. Authenticator apps and email MFA aren't in the file, because SetUserPoolMfaConfig turns them on.",
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/12075',
  members: ['MfaConfiguration', 'SmsConfiguration'],
  siblings: ['mfa'],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'OPTIONAL' || !lacksSecondFactor(pool)) return;
    // The sample pool in the sandbox has a factor, which its file can't show.
    if (!pool.factors && isSandboxPool(pool.text(POOL_ID) ?? '')) return;
    yield reportMissingFactor(pool, {
      live: l10n.t('Optional MFA needs a second factor, but the live pool has none.'),
      file: l10n.t("Optional MFA needs a second factor, but the MFA file doesn't turn one on."),
      unknown: l10n.t(
        "Optional MFA needs a second factor, but this file has none.\nCognito rejects OPTIONAL unless the live pool has one. Turn on authenticator apps or email MFA in the pool's MFA file, or add an SmsConfiguration.",
      ),
    });
  },
};
