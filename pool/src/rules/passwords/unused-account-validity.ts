import type { Fix } from '../../findings/index.ts';
import type { Rule } from '../rule.ts';

const LEGACY = ['AdminCreateUserConfig', 'UnusedAccountValidityDays'];
const CURRENT = ['Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'];

export const unusedAccountValidity: Rule = {
  code: 'unused-account-validity',
  severity: 'error',
  title: 'UnusedAccountValidityDays beside TemporaryPasswordValidityDays',
  why: 'The service refuses the old member on every pool that uses the new one. DescribeUserPool returns both with one value, so a description that is sent back unedited is refused.',
  evidence: 'reported',
  source: 'https://github.com/pulumi/pulumi-aws-native/issues/1256',
  members: ['AdminCreateUserConfig.UnusedAccountValidityDays', 'Policies.PasswordPolicy.TemporaryPasswordValidityDays'],
  *check(pool) {
    const days = pool.number('AdminCreateUserConfig.UnusedAccountValidityDays');
    if (days === undefined || days === 0) return;
    const both = pool.has('Policies.PasswordPolicy.TemporaryPasswordValidityDays');
    const fix: Fix = {
      title: both ? 'Remove UnusedAccountValidityDays' : `Move ${days} to TemporaryPasswordValidityDays`,
      edits: [
        { kind: 'remove', path: LEGACY },
        ...(both ? [] : [{ kind: 'set', path: CURRENT, value: days } as const]),
      ],
      preferred: true,
    };
    yield {
      severity: both ? 'error' : 'warning',
      message: both
        ? 'The service refuses UnusedAccountValidityDays beside TemporaryPasswordValidityDays. Remove it; the days in the password policy count.'
        : 'The service refuses UnusedAccountValidityDays unless the pool has never used TemporaryPasswordValidityDays. Move the number there.',
      path: LEGACY,
      target: 'name',
      tags: ['deprecated'],
      ...(both ? { related: [{ path: CURRENT, message: 'These days count.' }] } : {}),
      fixes: [fix],
    };
  },
};
