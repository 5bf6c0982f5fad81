import { expect, it, vi } from 'vitest';
import { exception, json, startWireServer, text, type Reply } from '../../support/wire-server.ts';
import { failureOf, POOL } from './harness.ts';
import { KEYS, openProfile, signer, stsError } from './profile-harness.ts';
import { ofPool } from '../../support/live.ts';

const assumed: Reply = text(
  200,
  `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
   <SessionToken>t</SessionToken><Expiration>${new Date(Date.now() + 3_600_000).toISOString()}</Expiration></Credentials>
   </AssumeRoleResult></AssumeRoleResponse>`,
);

const ROLE = `[profile base]\n${KEYS}[profile admin]\nrole_arn = arn:aws:iam::123456789012:role/Admin\nsource_profile = base\nregion = us-east-1\n`;
const WITH_MFA = `${ROLE}mfa_serial = arn:aws:iam::123456789012:mfa/me\n`;

async function openRole(config: string, mfaCode?: () => Promise<string | undefined>) {
  const sts = await startWireServer();
  sts.answer(assumed);
  const opened = await openProfile({ config, env: { AWS_ENDPOINT_URL_STS: sts.url } }, 'admin', mfaCode);
  return { ...opened, sts };
}

it('a role is assumed with an MFA code, which is requested once for all calls on a connection', async () => {
  const mfaCode = vi.fn(() => Promise.resolve('123456'));
  const { server, sts, update } = await openRole(WITH_MFA, mfaCode);
  server.answer(exception('TooManyRequestsException'));
  await failureOf(update());
  server.answer(json(200, {}));
  await update();
  expect(signer(server)).toBe('ASIAROLE');
  expect(mfaCode.mock.calls).toEqual([['arn:aws:iam::123456789012:mfa/me']]);
  expect(sts.requests).toHaveLength(1);
  expect(sts.requests[0]!.body.toString()).toContain('TokenCode=123456');
});

it('only one MFA code is requested for concurrent calls, including an update', async () => {
  const mfaCode = vi.fn(() => Promise.resolve('123456'));
  const { server, connect } = await openRole(WITH_MFA, mfaCode);
  server.answer(json(200, { UserPool: { Id: POOL } }));
  const gateway = await connect();
  await Promise.all([
    gateway.describe(ofPool(POOL)),
    gateway.update(ofPool(POOL), { UserPoolId: POOL }),
    gateway.describe(ofPool(POOL)),
  ]);
  expect(mfaCode).toHaveBeenCalledTimes(1);
});

it('a role is not assumed if the user closes the MFA prompt, and the next call prompts again', async () => {
  const mfaCode = vi.fn(() => Promise.resolve(undefined));
  const { server, update } = await openRole(WITH_MFA, mfaCode);
  expect(await failureOf(update())).toMatchObject({ kind: 'cancelled', outcomeUnknown: false });
  await failureOf(update());
  expect(mfaCode).toHaveBeenCalledTimes(2);
  expect(server.requests).toEqual([]);
});

it('a role is not assumed if the call is canceled while the MFA prompt is open', async () => {
  const stop = new AbortController();
  const { connect } = await openRole(WITH_MFA, () => {
    stop.abort();
    return new Promise(() => undefined);
  });
  const gateway = await connect();
  expect(await failureOf(gateway.describe(ofPool(POOL), stop.signal))).toMatchObject({ kind: 'cancelled' });
});

it('a role is not named in the error if it cannot be assumed', async () => {
  const { sts, update } = await openRole(ROLE);
  sts.answer(
    stsError('AccessDenied', 'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: sts:AssumeRole'),
  );
  const error = await failureOf(update());
  expect(error).toMatchObject({ kind: 'credentials', code: 'AccessDenied' });
  expect(error.message).toMatch(
    /credentials \(profile admin\) couldn't assume their role\. .*Message from AWS: The caller is not authorized to perform: sts:AssumeRole\.$/,
  );
});

it('only one MFA code is requested if the sign-in service is unreachable', async () => {
  const mfaCode = vi.fn(() => Promise.resolve('123456'));
  const { update } = await openRole(WITH_MFA, mfaCode);
  vi.stubEnv('AWS_ENDPOINT_URL_STS', 'http://127.0.0.1:1');
  const error = await failureOf(update());
  expect(error).toMatchObject({ kind: 'network', code: 'ECONNREFUSED', outcomeUnknown: false });
  expect(error.message).toMatch(/^Couldn't get AWS credentials \(profile admin\)\. AWS sign-in refused the connection/);
  expect(mfaCode).toHaveBeenCalledTimes(1);
});
