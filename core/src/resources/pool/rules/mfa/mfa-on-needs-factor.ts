import * as l10n from '@vscode/l10n';
import { POOL_ID } from '../../../../aws/pool-ids/index.ts';
import type { Fix } from '../../../../diagnostics/types/index.ts';
import type { Edit } from '../../../../document/index.ts';
import type { JsonValue } from '../../../../json/index.ts';
import { newMfaFile, totp } from '../../../mfa/new-file.ts';
import { memberNames, MODE } from '../../../mfa/shape.ts';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

export const mfaOnNeedsFactor: Rule = {
  code: 'mfa-on-needs-factor',
  // Authenticator apps and email MFA are not part of this file, so the pool may have a second factor anyway.
  severity: 'information',
  title: 'MFA is required, but the file has no second factor',
  why: 'An update can require MFA only for a pool that already has a second factor; otherwise, Cognito rejects it: “Cannot turn MFA functionality ON, once the user pool has been created”. Of the second factors, this file contains only SMS (SmsConfiguration). SetUserPoolMfaConfig turns on authenticator apps and email MFA.',
  evidence: 'reported',
  source: 'https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1176',
  members: ['MfaConfiguration', 'SmsConfiguration'],
  siblings: ['mfa'],
  *check(pool) {
    if (pool.text('MfaConfiguration') !== 'ON' || !lacksSecondFactor(pool)) return;
    yield reportMissingFactor(pool, {
      live: l10n.t('Required MFA needs a second factor, but the live pool has none.'),
      file: l10n.t("Required MFA needs a second factor, but the MFA file doesn't turn one on."),
      unknown: l10n.t(
        "Required MFA needs a second factor, but this file has none.\nCognito rejects ON unless the live pool has one. Turn on authenticator apps or email MFA in the pool's MFA file, or add an SmsConfiguration.",
      ),
    });
  },
};

/**
 * Reports a pool that requires or allows MFA but has no second factor.
 * @param texts the messages for a live pool with no factors, for an MFA file with no factors, and for unknown factors
 */
export function reportMissingFactor(
  pool: RequestView,
  texts: { readonly live: string; readonly file: string; readonly unknown: string },
): Report {
  const advice = pool.complete
    ? adviseTurningFactorOn()
    : l10n.t('Turn on a factor in the MFA file, or add an SmsConfiguration here.');
  // SetUserPoolMfaConfig requires another factor even if passkeys count as MFA (tested against AWS). It is unknown
  // whether UpdateUserPool does, too.
  const countPasskeys = pool.factors?.passkeys?.countAsMfa === true;
  const known = countPasskeys
    ? l10n.t('Cognito might reject MFA for a pool whose only second factor is passkeys.')
    : pool.complete
      ? texts.live
      : texts.file;
  return {
    // The MFA file contains the pool's future factors. Only a push reads the current ones.
    ...(pool.factors ? { severity: pool.complete && !countPasskeys ? 'error' : 'warning' } : {}),
    message: pool.factors ? `${known}\n${advice}` : texts.unknown,
    path: ['MfaConfiguration'],
    fixes: pool.complete ? [] : turnOnTotp(pool),
  };
}

/** Returns the fix that turns on authenticator apps in the MFA file, which it creates if there is none. */
function turnOnTotp(pool: RequestView): Fix[] {
  const [id, mode] = [pool.text(POOL_ID), pool.text(MODE)];
  if (pool.region === undefined || id === undefined || mode === undefined) return [];
  const set = (name: string, value: JsonValue): Edit => ({ kind: 'set', path: [name], value, order: memberNames });
  return [
    {
      title: pool.sibling('mfa')
        ? l10n.t('Turn on authenticator apps (TOTP) in the MFA file')
        : l10n.t('Create an MFA file with authenticator apps (TOTP)'),
      edits: [],
      sibling: {
        kind: 'mfa',
        edits: [set(MODE, mode), ...Object.entries(totp).map(([name, value]) => set(name, value))],
        content: newMfaFile(id, mode),
      },
    },
  ];
}

/** Returns the advice for adding a second factor to a pool. */
function adviseTurningFactorOn(): string {
  return l10n.t("Turn on a factor in the pool's MFA file and push both files, or add an SmsConfiguration.");
}

/** Whether a pool has no known second factor other than passkeys. Ignores first factors. */
export function lacksSecondFactor(pool: RequestView): boolean {
  if (pool.has('SmsConfiguration') || (!pool.complete && pool.sibling('mfa')?.has('SmsMfaConfiguration'))) return false;
  const { factors } = pool;
  return !factors?.authenticatorApp && !factors?.email;
}
