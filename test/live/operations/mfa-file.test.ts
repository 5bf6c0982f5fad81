// Commands on an MFA file alone. They run the same operations as for a pool file.

import { expect, it } from 'vitest';
import { liveKind } from '#core/resources/live';
import { toCliCommand } from '#core/sync';
import { addMissingFromLive, compareFile, planFile, pullIntoFile } from '#live/operations';
import { FakeFile, ignoreFactors } from '../../support/live.ts';
import { createTwoFilesStage, POOL, SET_MFA, writesOf } from '../faults/two-files-stage.ts';

const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const passkeys = {
  WebAuthnConfiguration: {
    RelyingPartyId: 'login.example.com',
    UserVerification: 'required',
    FactorConfiguration: 'SINGLE_FACTOR',
  },
};

async function open(text: string, live = {}) {
  const mfa = { MfaConfiguration: 'OPTIONAL', ...totp, ...passkeys, ...live };
  const stage = await createTwoFilesStage({ live: [{}, mfa], files: [{}, {}] });
  const file = new FakeFile(text, 'customers.userpoolmfa.json');
  stage.files.mfa.content = text;
  return { ...stage, stage, file, connect: () => Promise.resolve(stage.gateway) };
}

const partial = `{\n  // agreed with support\n  "UserPoolId": "${POOL}",\n  "MfaConfiguration": "OPTIONAL"\n}\n`;

/** The file itself must contain a factor, because it is a complete request. */
const required = partial.replace('"OPTIONAL"', '"ON",\n  "SoftwareTokenMfaConfiguration": { "Enabled": true }');

it('is pulled: comments stay, and the live settings are added', async () => {
  const { file, connect, bases } = await open(partial);
  const prompts = { askOverwrite: () => Promise.reject(new Error('Nothing is overwritten.')) };
  const outcome = await pullIntoFile(file, { connect, prompts, bases, mfa: ignoreFactors });
  expect(outcome).toMatchObject({ kind: 'pulled', kept: [] });
  expect(file.text()).toMatch(/\/\/ agreed with support\n[^]*"SoftwareTokenMfaConfiguration": \{\n {4}"Enabled": true/);
  expect(await pullIntoFile(file, { connect, prompts, bases, mfa: ignoreFactors })).toEqual({ kind: 'unchanged' });
});

it('is compared with the live settings in its own layout', async () => {
  const { file, connect } = await open(partial);
  const comparison = await compareFile(file, connect, ignoreFactors);
  expect(comparison).toMatchObject({ kind: 'live', same: false, mfa: undefined });
  expect('text' in comparison && comparison.text).toMatch(/agreed with support[^]*"UserVerification": "required"/);
});

it.each([
  ['nothing if it matches the live settings', { MfaConfiguration: 'OPTIONAL', ...totp }, undefined],
  ['its name if it differs', { MfaConfiguration: 'ON', ...totp }, 'customers.userpoolmfa.json'],
])('a comparison of the pool file says %s', async (_, content, name) => {
  const { stage, file, connect } = await open(JSON.stringify({ UserPoolId: POOL, ...content }));
  const compare = (siblings: readonly FakeFile[]) =>
    compareFile(stage.files.pool, connect, ignoreFactors, () => Promise.resolve(siblings));
  const comparison = await compare([file]);
  expect(comparison.kind === 'live' && comparison.mfa?.file?.name).toBe(name);
  expect(await compare([])).toMatchObject({ mfa: { file: undefined } });
});

it('a comparison of the pool file says nothing about default MFA settings that no file contains', async () => {
  const stage = await createTwoFilesStage({ live: [{}, { MfaConfiguration: 'OFF' }], files: [{}, {}] });
  const connect = () => Promise.resolve(stage.gateway);
  const comparison = await compareFile(stage.files.pool, connect, ignoreFactors, () => Promise.resolve([]));
  expect(comparison).toMatchObject({ kind: 'live', same: true, mfa: undefined });
});

it('gets the settings that it omits', async () => {
  const { file, connect } = await open(partial);
  expect(await addMissingFromLive(file, connect)).toMatchObject({
    kind: 'added',
    paths: [['SoftwareTokenMfaConfiguration'], ['WebAuthnConfiguration']],
  });
});

it('is planned and copied as the complete request', async () => {
  const { file, connect, bases } = await open(required);
  const planned = await planFile(file, { connect, bases, mfa: ignoreFactors, leftOut: 'keep' });
  if (planned.kind !== 'planned') throw new Error(planned.kind);
  const { kind, request } = planned.plan.steps[0];
  expect(request).toEqual({ UserPoolId: POOL, MfaConfiguration: 'ON', ...totp, ...passkeys });
  expect(planned.plan.pool.poolName).toBe('customers');
  const { operation } = liveKind(kind).requests.update;
  expect(toCliCommand(request, { region: 'eu-west-1', shell: 'posix' }, operation)).toMatch(
    /^aws cognito-idp set-user-pool-mfa-config --region eu-west-1 --cli-input-json '\{"UserPoolId"/,
  );
});

it('is pushed, with risks by name', async () => {
  const { stage } = await open(
    required.replace('"ON"', '"ON",\n  "WebAuthnConfiguration": { "RelyingPartyId": "other.example.com" }'),
  );
  expect(await stage.push('mfa', { siblings: undefined })).toMatchObject({ kind: 'pushed', notApplied: [] });
  expect(writesOf(stage)).toEqual([SET_MFA]);
  expect(stage.shown[0]?.steps[0].risks.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['mfa-rp-changed', 'mfa-required']),
  );
  expect(stage.sandbox.pools.mfa(POOL)).toMatchObject({
    MfaConfiguration: 'ON',
    WebAuthnConfiguration: { RelyingPartyId: 'other.example.com', UserVerification: 'required' },
  });
});

it('is pushed without a question about omitted settings that have their default values', async () => {
  const { stage } = await open(required, { WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } });
  const prompts = {
    askLeftOut: () => Promise.reject(new Error('Both answers would send the same request.')),
    confirmPush: () => Promise.resolve(true),
    confirmByName: () => Promise.resolve(true),
  };
  expect(await stage.push('mfa', { prompts })).toMatchObject({ kind: 'pushed', notApplied: [] });
  expect(stage.sandbox.pools.mfa(POOL)).toMatchObject({
    MfaConfiguration: 'ON',
    WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' },
  });
});

it('is protected by the name of the pool, which its own description does not contain', async () => {
  const { stage } = await open(required);
  const named: string[] = [];
  const prompts = {
    askLeftOut: () => Promise.resolve('keep' as const),
    confirmPush: () => Promise.resolve(true),
    confirmByName: ({ pool }: { pool: { poolName: string } }) => Promise.resolve(named.push(pool.poolName) === 0),
  };
  expect(await stage.push('mfa', { protectedPools: ['cust*'], prompts })).toEqual({ kind: 'cancelled' });
  expect([named, writesOf(stage)]).toEqual([['customers'], []]);
});
