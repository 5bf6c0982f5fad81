import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { failureOf, onMachine, openAccess, REGION } from './harness.ts';

const CONFIG = `
[default]
region = us-east-1
[profile work]
region = eu-central-1
sso_session = company
[profile "with space"]
region = eu-west-3
[sso-session company]
sso_region = eu-west-1
[services local]
cognito =
  endpoint_url = http://127.0.0.1
`;
const CREDENTIALS = `
[default]
aws_access_key_id = a
[old]
aws_access_key_id = b
region = ap-south-1
`;

// The SDK cannot read a profile with a space in its name.
it('lists the profiles from the config and credentials files, and no others', async () => {
  onMachine({ config: CONFIG, credentials: CREDENTIALS });
  const { access } = openAccess();
  expect(await access.profiles()).toEqual(['default', 'old', 'work']);
});

it('finds no profiles in missing or invalid files', async () => {
  onMachine({});
  const { access } = openAccess();
  expect(await access.profiles()).toEqual([]);
  onMachine({ config: '\0\0[[[', credentials: '[__proto__]\na = b' });
  expect(await access.profiles()).toEqual([]);
});

it('finds a profile that was just added', async () => {
  const home = onMachine({ credentials: CREDENTIALS });
  const { access } = openAccess();
  expect(await access.profiles()).not.toContain('new');
  writeFileSync(join(home, 'credentials'), '[new]\naws_access_key_id = c\naws_secret_access_key = d\n');
  expect(await access.profiles()).toEqual(['new']);
  await expect(access.connect({ region: REGION, profile: 'new' })).resolves.toBeDefined();
});

it('offers the Region of the profile, the environment or the default profile', async () => {
  onMachine({ config: CONFIG, credentials: CREDENTIALS });
  const { access } = openAccess();
  expect(await access.defaultRegion('work')).toBe('eu-central-1');
  expect(await access.defaultRegion('old')).toBe('ap-south-1');
  expect(await access.defaultRegion(undefined)).toBe('us-east-1');
  expect(await access.defaultRegion('')).toBe('us-east-1');
  expect(await access.defaultRegion('nobody')).toBeUndefined();
  vi.stubEnv('AWS_PROFILE', 'work');
  expect(await access.defaultRegion(undefined)).toBe('eu-central-1');
  vi.stubEnv('AWS_DEFAULT_REGION', 'sa-east-1');
  expect(await access.defaultRegion(undefined)).toBe('sa-east-1');
  vi.stubEnv('AWS_REGION', 'eu-north-1');
  expect(await access.defaultRegion(undefined)).toBe('eu-north-1');
  expect(await access.defaultRegion('work')).toBe('eu-central-1');
});

it('reports a profile that does not exist', async () => {
  onMachine({ config: CONFIG });
  const { access } = openAccess();
  const chosen = await failureOf(access.connect({ region: REGION, profile: 'wrok' }));
  expect(chosen).toMatchObject({ kind: 'credentials', code: 'UnknownProfile' });
  expect(chosen.message).toMatch(/^Profile wrok isn't in the AWS config/);
  vi.stubEnv('AWS_PROFILE', 'gone');
  expect((await failureOf(access.connect({ region: REGION }))).message).toMatch(
    /^Profile gone, from AWS_PROFILE, isn't/,
  );
});

it.each([
  [{ region: 'Ireland' }, 'InvalidRegion'],
  [{ region: '' }, 'InvalidRegion'],
  [{ region: 'eu-west-1.evil.example/' }, 'InvalidRegion'],
  [{ region: REGION, endpoint: '127.0.0.1:9229' }, 'InvalidEndpoint'],
  [{ region: REGION, endpoint: 'file:///etc/passwd' }, 'InvalidEndpoint'],
])('rejects a connection to %j', async (connection, code) => {
  onMachine({});
  const { access } = openAccess();
  expect(await failureOf(access.connect(connection))).toMatchObject({ kind: 'rejected', code });
});

it('treats empty settings as not set', async () => {
  onMachine({});
  const { access } = openAccess();
  await expect(access.connect({ region: REGION, profile: '', endpoint: '' })).resolves.toBeDefined();
});
