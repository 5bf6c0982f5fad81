import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { json, startWireServer } from '../../support/wire-server.ts';
import { failureOf } from './harness.ts';
import { openProfile, signer } from './profile-harness.ts';

const SSO = `[sso-session company]\nsso_region = eu-west-1\nsso_start_url = https://example.awsapps.com/start\n
[profile work]\nsso_session = company\nsso_account_id = 123456789012\nsso_role_name = Dev\n
[profile deeper]\nrole_arn = arn:aws:iam::123456789012:role/Deeper\nsource_profile = work\n`;

/** Signs in to the SSO session, which expires at the given time. */
function signIn(home: string, expiresAt: Date): void {
  const folder = join(home, '.aws', 'sso', 'cache');
  mkdirSync(folder, { recursive: true });
  const file = `${createHash('sha1').update('company').digest('hex')}.json`;
  writeFileSync(join(folder, file), JSON.stringify({ accessToken: 'token', expiresAt: expiresAt.toISOString() }));
}

it.each(['work', 'deeper'])('names the command that renews an expired SSO session (profile %s)', async (profile) => {
  const { home, update } = await openProfile({ config: SSO }, profile);
  const message =
    /^The session of profile work has expired, or you haven't signed in\. Run "aws sso login --profile work", then try again\.$/;
  expect((await failureOf(update())).message).toMatch(message);
  signIn(home, new Date(Date.now() - 1000));
  const error = await failureOf(update());
  expect(error).toMatchObject({ kind: 'credentials', outcomeUnknown: false });
  expect(error.message).toMatch(message);
});

it('works again as soon as the user has signed in', async () => {
  const portal = await startWireServer();
  const { home, update, server } = await openProfile(
    { config: SSO, env: { AWS_ENDPOINT_URL_SSO: portal.url } },
    'work',
  );
  await failureOf(update());
  signIn(home, new Date(Date.now() + 3_600_000));
  const roleCredentials = {
    accessKeyId: 'ASIASSO',
    secretAccessKey: 's',
    sessionToken: 't',
    expiration: Date.now() + 3_600_000,
  };
  portal.answer(json(200, { roleCredentials }));
  await update();
  expect(signer(server)).toBe('ASIASSO');
});

it('distinguishes an expired portal session from a role that the user may not assume', async () => {
  const portal = await startWireServer();
  const { home, update } = await openProfile({ config: SSO, env: { AWS_ENDPOINT_URL_SSO: portal.url } }, 'work');
  signIn(home, new Date(Date.now() + 3_600_000));
  const answer = (type: string, status: number) =>
    portal.answer(json(status, { message: 'No access' }, { 'x-amzn-errortype': type }));
  answer('UnauthorizedException', 401);
  expect(await failureOf(update())).toMatchObject({
    code: 'UnauthorizedException',
    message: expect.stringContaining('aws sso login --profile work') as string,
  });
  answer('ForbiddenException', 403);
  expect(await failureOf(update())).toMatchObject({
    code: 'ForbiddenException',
    message: expect.stringContaining('sso_role_name') as string,
  });
});
