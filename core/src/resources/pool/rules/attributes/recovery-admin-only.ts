import * as l10n from '@vscode/l10n';
import { deploymentPage, type Fix } from '../../../../diagnostics/types/index.ts';
import { valueAt } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MECHANISMS = 'AccountRecoverySetting.RecoveryMechanisms';
const ADMIN_ONLY = 'admin_only';

export const recoveryAdminOnly: Rule = {
  code: 'recovery-admin-only',
  severity: 'error',
  title: "Administrator-only recovery can't be combined with another mechanism",
  why: "With admin_only, users can't recover their accounts themselves, which contradicts every other mechanism. Cognito rejects the list: “Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms”.",
  evidence: 'measured',
  source: deploymentPage('recovery-admin-only-alone'),
  members: [`${MECHANISMS}[].Name`],
  *check(pool) {
    const mechanisms = pool.items(MECHANISMS).flatMap(({ value, path }) => {
      const name = valueAt(value, ['Name']);
      return typeof name === 'string' ? [{ name, path }] : [];
    });
    const only = mechanisms.find(({ name }) => name === ADMIN_ONLY);
    const other = mechanisms.find(({ name }) => name !== ADMIN_ONLY);
    if (!only || !other) return;
    // The items are removed in reverse order, because removing an item shifts the items after it.
    const remove = (removed: string): Fix => ({
      title: l10n.t('Remove {0}', removed),
      edits: mechanisms
        .filter(({ name }) => name === removed)
        .map(({ path }) => ({ kind: 'remove', path }) as const)
        .reverse(),
    });
    yield {
      message: l10n.t(
        "admin_only can't be combined with {0}.\nIf only administrators reset passwords, remove {0}. If users can recover their accounts themselves, remove admin_only.",
        other.name,
      ),
      path: [...only.path, 'Name'],
      related: [
        {
          path: [...other.path, 'Name'],
          message: l10n.t('This mechanism lets users recover their accounts themselves.'),
        },
      ],
      fixes: [remove(ADMIN_ONLY), remove(other.name)],
    };
  },
};
