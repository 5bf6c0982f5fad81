// Attributes can never be removed. Therefore, no attribute is added that was not shown, and the outcome names the ones
// that the pool lacks.

import { describe, expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '#sandbox';
import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import type { AdditionPlan } from '#core/sync';
import { addAttributes, type AddAttributesDependencies } from '../../../live/src/operations/add-attributes.ts';
import { openGateway, POOL, REGION, withoutBackoff } from '../aws/harness.ts';

const ADD = 'AddCustomAttributes';
const text = (Name: string): JsonObject => ({ Name, AttributeDataType: 'String', Mutable: true });
const berth = {
  ...text('berth'),
  StringAttributeConstraints: { MinLength: '1', MaxLength: '9' },
};

async function stage(settings: object = {}) {
  withoutBackoff();
  const sandbox = await startSandbox({ region: REGION });
  onTestFinished(() => sandbox.close());
  const Schema = [{ Name: 'plan', AttributeDataType: 'String' as const, Mutable: true }];
  sandbox.pools.create({ PoolName: 'customers', Schema, ...settings }, { id: POOL });
  const { gateway } = await openGateway(sandbox.url, { requestTimeout: 400 });
  const shown: AdditionPlan[] = [];
  const add = (attributes: readonly JsonObject[], more: Partial<AddAttributesDependencies> = {}) =>
    addAttributes({ kind: liveKind('pool'), poolId: POOL }, attributes, {
      gateway,
      pause: () => Promise.resolve(),
      confirm: (plan) => {
        shown.push(plan);
        return Promise.resolve(true);
      },
      ...more,
    });
  const custom = () =>
    (sandbox.pools.get(POOL).SchemaAttributes ?? []).flatMap(({ Name = '' }) => (Name.includes(':') ? [Name] : []));
  const sends = () => sandbox.wire.operations.filter((operation) => operation === ADD).length;
  return { sandbox, add, shown, custom, sends };
}

it('adds attributes after a preview with their final names, and reads them back', async () => {
  const { add, shown, custom } = await stage();
  const fee = { Name: 'fee', AttributeDataType: 'Number', Mutable: false };
  expect(await add([berth, fee])).toMatchObject({ kind: 'added', missing: [] });
  expect(custom()).toEqual(['custom:plan', 'custom:berth', 'custom:fee']);
  const [plan] = shown;
  expect(plan!.descriptions).toEqual([
    'Custom attribute custom:berth: String, 1–9 characters; values can be changed.',
    "Custom attribute custom:fee: Number; values can't be changed once set.",
  ]);
  expect(plan!.notes[0]).toBe('The pool will use 3 of the 50 allowed custom attributes.');
  expect(plan!.after.map(({ Name }) => Name)).toEqual(['custom:plan', 'custom:berth', 'custom:fee']);
  expect(plan!.risks).toEqual([]);
});

it('adds nothing if the user cancels', async () => {
  const { add, custom } = await stage();
  expect(await add([berth], { confirm: () => Promise.resolve(false) })).toEqual({ kind: 'cancelled' });
  expect(custom()).toEqual(['custom:plan']);
});

describe('is blocked', () => {
  it.each<[string, JsonObject[], string[]]>([
    ['the pool has the attribute', [text('plan')], ['schema-add-existing']],
    ['an attribute comes twice', [text('a'), text('a')], ['schema-name-duplicate']],
    ['there are too many', Array.from({ length: 26 }, (_, i) => text(`a${i}`)), ['schema-add-count']],
    ['a name is too long', [text('x'.repeat(21))], ['schema-name-length']],
    [
      'the bounds are in the wrong order',
      [{ ...berth, StringAttributeConstraints: { MinLength: '9', MaxLength: '1' } }],
      ['schema-length-order'],
    ],
    ['it is required', [{ ...berth, Required: true }], ['schema-custom-required']],
  ])('%s', async (_, attributes, codes) => {
    const { add, sends } = await stage();
    const outcome = await add(attributes);
    expect(outcome.kind === 'blocked' ? outcome.blockers.map(({ code }) => code) : outcome.kind).toEqual(codes);
    expect(sends()).toBe(0);
  });

  it('the pool would have more than 50 attributes', async () => {
    const { add } = await stage({
      Schema: Array.from({ length: 50 }, (_, i) => ({ Name: `a${i}`, AttributeDataType: 'String', Mutable: true })),
    });
    expect(await add([berth])).toMatchObject({ kind: 'blocked', blockers: [{ code: 'schema-add-total' }] });
  });
});

describe('the preview names the risk that', () => {
  it.each<[string, object, JsonObject, string[]]>([
    ['a stack owns the pool', { UserPoolTags: { 'sst:app': 'shop' } }, berth, ['schema-add-owner']],
    ['the name is that of a standard attribute', {}, text('email'), ['schema-add-standard']],
    ['Mutable is missing', {}, { Name: 'a', AttributeDataType: 'String' }, ['schema-mutable-missing']],
    ['the name has a prefix', {}, text('custom:a'), ['schema-name-prefix']],
  ])('%s', async (_, settings, attribute, codes) => {
    const { add, shown } = await stage(settings);
    expect(await add([attribute])).toMatchObject({ kind: 'added', missing: [] });
    expect(shown[0]!.risks.map(({ code }) => code)).toEqual(codes);
  });
});

describe('faults', () => {
  const lost = { kind: 'error', type: 'InternalErrorException', status: 500 } as const;

  it('another user adds an attribute while the preview is open: the preview is shown again', async () => {
    const { sandbox, add, shown, custom } = await stage();
    const schema = sandbox.pools.get(POOL).SchemaAttributes ?? [];
    const other = { ...schema.at(-1)!, Name: 'custom:other' };
    const confirm = (plan: AdditionPlan): Promise<boolean> => {
      if (shown.push(plan) === 1) sandbox.pools.replace(POOL, { SchemaAttributes: [...schema, other] });
      return Promise.resolve(true);
    };
    expect(await add([berth], { confirm })).toMatchObject({ kind: 'added' });
    expect([shown.length, custom()]).toEqual([2, ['custom:plan', 'custom:other', 'custom:berth']]);
  });

  it('an unknown outcome is read back: the attribute was added', async () => {
    const { sandbox, add, sends } = await stage();
    sandbox.faults.next(ADD, { ...lost, when: 'after' });
    expect(await add([berth])).toMatchObject({ kind: 'added', missing: [] });
    expect(sends()).toBe(1);
  });

  it('an unknown outcome is read back: it was not added, and is not sent again', async () => {
    const { sandbox, add, sends } = await stage();
    sandbox.faults.next(ADD, { ...lost, when: 'before' });
    expect(await add([berth])).toMatchObject({ kind: 'unknown-outcome', missing: ['custom:berth'] });
    expect(sends()).toBe(1);
  });

  it('the pool cannot be read back after an unknown outcome', async () => {
    const { sandbox, add } = await stage();
    sandbox.faults.next(ADD, lost);
    sandbox.faults.before(ADD, () =>
      sandbox.faults.next('DescribeUserPool', { kind: 'error', type: 'AccessDeniedException' }),
    );
    expect(await add([berth])).toMatchObject({ kind: 'unknown-outcome', missing: undefined });
  });

  it('after a rejection, the outcome names the attributes that the pool lacks', async () => {
    const { sandbox, add } = await stage();
    sandbox.faults.next(ADD, { kind: 'error', type: 'InvalidParameterException', message: 'No.' });
    expect(await add([berth])).toMatchObject({ kind: 'rejected', missing: ['custom:berth'] });
  });

  it('a throttled request is sent again', async () => {
    const { sandbox, add, sends } = await stage();
    sandbox.faults.next(ADD, { kind: 'error', type: 'TooManyRequestsException' });
    expect(await add([berth])).toMatchObject({ kind: 'added' });
    expect(sends()).toBe(2);
  });

  it('an attribute that differs from the request is reported', async () => {
    const { sandbox, add } = await stage();
    const confirm = (): Promise<boolean> => {
      sandbox.faults.before(
        'DescribeUserPool',
        () => {
          const schema = sandbox.pools.get(POOL).SchemaAttributes ?? [];
          const changed = schema.map((one) => (one.Name === 'custom:berth' ? { ...one, Mutable: false } : one));
          sandbox.pools.replace(POOL, { SchemaAttributes: changed });
        },
        { skip: 1 },
      );
      return Promise.resolve(true);
    };
    expect(await add([berth], { confirm })).toMatchObject({ kind: 'added', missing: ['custom:berth'] });
  });
});
