// The order of a pool's two requests, which depend on each other, and the contents of each request.

import { describe, expect, it } from 'vitest';
import { formatPath } from '#core/json';
import { planAsCliCommand, type Plan } from '#core/sync';
import { orderRows, planRow } from '../../support/pool-and-mfa.ts';

describe('the shortest order in which no request is blocked', () => {
  it.each(orderRows)('$change', (row) => {
    expect(summarize(planRow(row))).toEqual(row.steps);
  });

  it.each(orderRows)('does not depend on which file is pushed: $change', (row) => {
    expect(summarize(planRow(row, true))).toEqual(row.steps);
  });
});

const live = [{ MfaConfiguration: 'OFF' }, { MfaConfiguration: 'OFF' }] as const;
const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };

it('blocks a push of files that contradict each other', () => {
  const files = [{ MfaConfiguration: 'ON' }, { MfaConfiguration: 'OPTIONAL', ...totp }] as const;
  const blockers = planRow({ live, files }).steps.flatMap((step) => step.blockers);
  expect(blockers[0]).toMatchObject({ code: 'mfa-files-differ', path: ['MfaConfiguration'] });
});

it('if only one file contains a shared setting, both requests get its value', () => {
  const files = [
    { MfaConfiguration: undefined as never, DeletionProtection: 'ACTIVE' },
    { MfaConfiguration: 'ON', ...totp },
  ] as const;
  const { steps } = planRow({ live, files });
  expect(steps.map(({ kind }) => kind)).toEqual(['mfa', 'pool']);
  expect(steps[1]?.request).toMatchObject({ MfaConfiguration: 'ON', DeletionProtection: 'ACTIVE' });
});

it('returns the order with the fewest blockers if every order is blocked', () => {
  const first = { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } };
  const files = [
    { MfaConfiguration: 'ON', ...first },
    { MfaConfiguration: 'ON', ...totp },
  ] as const;
  const { steps } = planRow({ live, files });
  expect(steps.flatMap((step) => step.blockers).map(({ code }) => code)).toEqual(['mfa-on-otp-first-factor']);
});

it('has nothing to do if both files match the live pool', () => {
  const { steps } = planRow({ live, files: [{}, {}] });
  expect(steps.map(({ kind, changes }) => [kind, changes])).toEqual([['pool', []]]);
});

it('lists the omitted settings of a file once, even if the file needs two requests', () => {
  const row = orderRows.find(({ steps }) => steps.length === 3)!;
  const [pool, mfa] = row.files;
  const { steps } = planRow({ ...row, files: [{ ...pool, EmailConfiguration: undefined as never }, mfa] });
  expect(steps.map(({ kind }) => kind)).toEqual(['pool', 'mfa', 'pool']);
  const omitted = steps.flatMap(({ kind, leftOut }) => leftOut.map(({ path }) => `${kind}: ${formatPath(path)}`));
  expect(omitted).toContain('pool: EmailConfiguration');
  expect(omitted).toEqual([...new Set(omitted)]);
});

it('becomes one AWS CLI command per request', () => {
  const { steps, ...plan } = planRow(orderRows[0]!);
  const command = planAsCliCommand({ ...plan, steps }, { region: 'eu-west-1', shell: 'posix' });
  const parts = command.split(' && ').map((part) => part.split(' ')[2]);
  expect(parts).toEqual(['set-user-pool-mfa-config', 'update-user-pool']);
});

it('never sends factors with MFA off', () => {
  const { steps } = planRow({
    live: [{ MfaConfiguration: 'OPTIONAL' }, { MfaConfiguration: 'OPTIONAL', ...totp }],
    files: [
      { MfaConfiguration: 'OFF' },
      { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: undefined as never },
    ],
  });
  // It is unknown whether UpdateUserPool drops the factors.
  expect(steps.map(({ kind, request }) => [kind, request['SoftwareTokenMfaConfiguration']])).toEqual([
    ['mfa', undefined],
  ]);
});

/** Returns each request with the settings that it changes, and those that it leaves at their live values for now. */
function summarize({ steps }: Plan): string[] {
  return steps.map(({ kind, changes, blockers, notes }) => {
    const names = [...new Set(changes.map(({ path }) => formatPath(path.slice(0, 1))))];
    const held = notes
      .filter(({ code }) => code === 'held')
      .map(({ message }) => /^(\w+) is changed by|this request: ([\w, ]+)\./.exec(message));
    return [
      kind,
      ...(held.length > 0
        ? [
            ` holds ${held
              .flatMap((found) => found?.slice(1) ?? [])
              .filter(Boolean)
              .join()}`,
          ]
        : []),
      `: ${names.join(', ')}`,
      ...blockers.map(({ reason }) => ` BLOCKED ${reason}`),
    ].join('');
  });
}
