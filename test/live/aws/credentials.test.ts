import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { exception, startWireServer } from '../../support/wire-server.ts';
import { failureOf, POOL, WITH_KEYS } from './harness.ts';
import { KEYS, openProfile, signer, stsError } from './profile-harness.ts';
import { ofPool } from '../../support/live.ts';

it('uses the keys of the selected profile, regardless of the environment', async () => {
  const warn = vi.spyOn(console, 'warn');
  const { server, update } = await openProfile({ ...WITH_KEYS, credentials: `[work]\n${KEYS}` }, 'work');
  await update();
  expect(signer(server)).toBe('AKIAFROMTHEFILE00001');
  expect(warn).not.toHaveBeenCalled();
});

it('keeps the SDK’s warning about two credential sources off the console', async () => {
  const warn = vi.spyOn(console, 'warn');
  const { log, update } = await openProfile({ ...WITH_KEYS, config: '[profile bare]\nregion = eu-west-1\n' }, 'bare');
  expect((await failureOf(update())).message).toMatch(/^No AWS credentials found \(profile bare\)\./);
  expect(warn).not.toHaveBeenCalled();
  expect(log).toEqual([expect.stringMatching(/WARNING: Multiple credential sources detected/)]);
});

it('uses new keys as soon as they are in the file', async () => {
  const { server, home, update, connect } = await openProfile({ credentials: `[default]\n${KEYS}` });
  await update();
  expect(await connect()).toBe(await connect());
  writeFileSync(join(home, 'credentials'), `[default]\n${KEYS.replace('00001', '00002')}`);
  await update();
  expect(signer(server)).toBe('AKIAFROMTHEFILE00002');
});

it('reports missing credentials', async () => {
  const { server, update } = await openProfile({});
  const error = await failureOf(update());
  expect(error).toMatchObject({ kind: 'credentials', code: 'CredentialsProviderError', outcomeUnknown: false });
  expect(error.message).toMatch(/^No AWS credentials found \(default credentials\)\. Select a profile/);
  expect(server.requests).toEqual([]);
});

it('loads credentials again after they are rejected', async () => {
  const { server, connect } = await openProfile({ credentials: `[work]\n${KEYS}` }, 'work');
  const first = await connect();
  server.answer(exception('ExpiredTokenException'));
  const error = await failureOf(first.update(ofPool(POOL), { UserPoolId: POOL }));
  expect(error.message).toBe(
    'The credentials (profile work) have expired. Add valid access keys for profile work to the AWS credentials file, then try again. Nothing was changed.',
  );
  expect(await connect()).not.toBe(first);
});

it('runs a credential_process and names the profile if it fails, without using other credentials', async () => {
  const good = `[profile tool]\ncredential_process = node -p "JSON.stringify({Version:1,AccessKeyId:'AKIATOOL',SecretAccessKey:'s'})"\n`;
  const { server, update, home } = await openProfile({ ...WITH_KEYS, config: good }, 'tool');
  await update();
  expect(signer(server)).toBe('AKIATOOL');
  const mark = join(home, 'runs');
  writeFileSync(
    join(home, 'config'),
    `[profile tool]\ncredential_process = node -e "require('fs').appendFileSync('${mark}','x');console.error('details');process.exit(3)"\n`,
  );
  const error = await failureOf(update());
  expect(error).toMatchObject({ kind: 'credentials', outcomeUnknown: false });
  expect(error.message).toMatch(/^The credential_process of profile tool returned no credentials\. Run the/);
  expect(error.message).not.toMatch(/details/);
  expect(readFileSync(mark, 'utf8')).toBe('x');
});

it.each([
  [
    'web_identity_token_file = /nowhere\nrole_arn = arn:aws:iam::123456789012:role/R',
    'ENOENT',
    /token of profile work/,
  ],
  ['login_session = arn:aws:iam::123456789012:user/me', 'CredentialsProviderError', /"aws login --profile work"/],
  [
    'role_arn = arn:aws:iam::123456789012:role/R\nsource_profile = gone',
    'CredentialsProviderError',
    /for profile work, which gets its credentials from profile gone\./,
  ],
  [
    'role_arn = arn:aws:iam::123456789012:role/R\nsource_profile = work',
    'CredentialsProviderError',
    /^No AWS credentials/,
  ],
  ['role_arn = arn:aws:iam::123456789012:role/R\ncredential_source = Moon', 'CredentialsProviderError', /profile work/],
])('explains what to renew for a profile with %s', async (settings, code, words) => {
  const sts = await startWireServer();
  sts.answer(stsError('AccessDenied', 'No'));
  const { update } = await openProfile(
    { config: `[profile work]\nregion = eu-west-1\n${settings}\n`, env: { AWS_ENDPOINT_URL_STS: sts.url } },
    'work',
  );
  const error = await failureOf(update());
  expect(error).toMatchObject({ kind: 'credentials', code });
  expect(error.message).toMatch(words);
  expect(error.message).not.toMatch(/arn:|role\/R|user\/me/);
});
