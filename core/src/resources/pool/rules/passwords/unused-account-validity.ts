import * as l10n from '@vscode/l10n';
import { deploymentPage, removeFix, type Fix } from '../../../../diagnostics/types/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const LEGACY = 'AdminCreateUserConfig.UnusedAccountValidityDays';
const CURRENT = 'Policies.PasswordPolicy.TemporaryPasswordValidityDays';
const MAX_DAYS = 365;

export const unusedAccountValidity: Rule = {
  code: 'unused-account-validity',
  severity: 'error',
  title: "UnusedAccountValidityDays can't be combined with TemporaryPasswordValidityDays",
  why: 'If a pool uses the new setting, Cognito rejects the old one: “Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays”. DescribeUserPool returns both with the same value, so Cognito rejects its own description if you send it back unchanged.',
  evidence: 'measured',
  source: deploymentPage('unused-account-validity-exclusive'),
  members: [LEGACY, CURRENT],
  *check(pool) {
    const days = pool.number(LEGACY);
    if (days === undefined || days < 1) return;
    const both = pool.has(CURRENT);
    const remove: Fix = { ...removeFix(toPath(LEGACY)), preferred: true, safe: pool.number(CURRENT) === days };
    yield {
      severity: both ? 'error' : 'warning',
      message: both
        ? l10n.t(
            "UnusedAccountValidityDays can't be combined with TemporaryPasswordValidityDays.\nRemove it; Cognito uses TemporaryPasswordValidityDays.",
          )
        : l10n.t(
            'UnusedAccountValidityDays is a legacy setting; use TemporaryPasswordValidityDays.\nCognito rejects it if the pool has ever used TemporaryPasswordValidityDays. Move the value there.',
          ),
      path: toPath(LEGACY),
      target: 'name',
      tags: ['deprecated'],
      ...(both ? { related: [{ path: toPath(CURRENT), message: l10n.t('Cognito uses this value.') }] } : {}),
      fixes: both ? [remove] : days <= MAX_DAYS ? [moveDays(days)] : [],
    };
  },
};

function moveDays(days: number): Fix {
  return {
    title: l10n.t('Move {0} to TemporaryPasswordValidityDays', days),
    edits: [
      { kind: 'remove', path: toPath(LEGACY) },
      { kind: 'set', path: toPath(CURRENT), value: days },
    ],
    preferred: true,
  };
}
