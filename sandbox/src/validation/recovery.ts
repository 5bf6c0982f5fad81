import { invalidParameter } from '../errors.ts';
import type { PoolChange, ValidationRule } from './rule.ts';

const start = 'Invalid account recovery setting parameter. Account Recovery Setting';

/** The rules for account recovery (measured 2026-09-03 and 2026-09-08, badmintoncryer/cdk-preflight). */
export const recoveryRules: readonly ValidationRule<PoolChange>[] = [
  {
    code: 'recovery-admin-only',
    rejects({ sent }) {
      const names = sent.AccountRecoverySetting?.RecoveryMechanisms?.map(({ Name }) => Name) ?? [];
      return names.length > 1 && names.includes('admin_only');
    },
    error: () => invalidParameter(`${start} cannot use admin_only setting with any other recovery mechanisms.`),
  },
  {
    code: 'recovery-duplicate',
    rejects({ sent }) {
      const mechanisms = sent.AccountRecoverySetting?.RecoveryMechanisms ?? [];
      const names = new Set(mechanisms.map(({ Name }) => Name));
      const priorities = new Set(mechanisms.map(({ Priority }) => Priority));
      return names.size < mechanisms.length || priorities.size < mechanisms.length;
    },
    error: () => invalidParameter(`${start} cannot have duplicate priorities or recovery mechanisms.`),
  },
];
