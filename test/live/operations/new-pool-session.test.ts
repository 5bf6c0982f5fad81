import { expect, it } from 'vitest';
import { planAsCliCommand } from '#core/sync';
import { planCreationOf } from '../../../live/src/operations/new-pool-session.ts';
import { REGION } from '../aws/harness.ts';
import { CREATE, createStage, LIST, type CreateStage } from '../faults/create-stage.ts';

const planOf = ({ file, gateway, bases }: CreateStage) =>
  planCreationOf(file, { region: REGION, connect: () => Promise.resolve(gateway), bases });

it('plans the request that a creation would send, and creates nothing', async () => {
  const stage = await createStage();
  const planned = await planOf(stage);
  if (planned.kind !== 'planned') throw new Error(planned.kind);
  expect(stage.sandbox.wire.operations).toEqual([LIST]);
  const start = `aws cognito-idp create-user-pool --region ${REGION} --cli-input-json '`;
  const command = planAsCliCommand(planned.plan, { region: REGION, shell: 'posix' });
  expect(command.slice(0, start.length)).toBe(start);
  const copied: unknown = JSON.parse(command.slice(start.length, -1));
  await stage.create();
  const [sent] = stage.sandbox.wire.exchanges(CREATE);
  expect(copied).toEqual(sent!.body);
});

it('lists the risks of the creation', async () => {
  const stage = await createStage();
  stage.sandbox.pools.create({ PoolName: 'harbor-users' });
  const planned = await planOf(stage);
  expect(planned).toMatchObject({ kind: 'planned', plan: { steps: [{ risks: [{ code: 'create-name-taken' }] }] } });
});

it.each([
  ['has errors', '{ "PoolName": "a", "MfaConfiguration": "ON" }', { kind: 'invalid' }],
  ['is of an existing pool', '{ "UserPoolId": "eu-west-1_a" }', { kind: 'other' }],
  ['conflicts with the Region', '{ "PoolName": "a", "Colour": 1 }', { kind: 'blocked' }],
])('plans nothing if the file %s', async (_, text, outcome) => {
  expect(await planOf(await createStage(text))).toMatchObject(outcome);
});
