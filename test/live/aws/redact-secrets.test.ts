// Keys and tokens never appear in a message, the log or a displayed request ID, regardless of what an endpoint returns.
// In these tests, the endpoint repeats all data that was sent. The service does something similar: it repeats a session
// token if a signature does not match.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COGNITO_ERRORS } from '../../../live/src/aws/error-messages/cognito.ts';
import { redactMessage } from '../../../live/src/aws/redact-message.ts';
import { createRedactor, createMachineRedactor } from '../../../live/src/aws/redact-secrets.ts';
import { COMMON_ERRORS } from '../../../live/src/aws/error-messages/aws.ts';
import { formatForLog } from '../../../live/src/messages/format-for-log.ts';
import { exception, json, reset, startWireServer, text, type Reply } from '../../support/wire-server.ts';
import {
  ACCESS_KEY,
  failureOf,
  onMachine,
  openAccess,
  openGateway,
  piecesIn,
  POOL,
  REGION,
  SECRET,
  TOKEN,
  withoutBackoff,
} from './harness.ts';
import { openProfile, stsError } from './profile-harness.ts';
import { ofPool } from '../../support/live.ts';

const EXTERNAL_ID = 'external-id-of-the-test';
const SECRETS = [ACCESS_KEY, SECRET, TOKEN, EXTERNAL_ID];

const ECHO = [
  `Key ${ACCESS_KEY}, secret ${SECRET}, token ${TOKEN}.`,
  `The Canonical String for this request should have been 'POST / x-amz-security-token:${TOKEN}'`,
].join(' ');

/** Returns all information about a failure that a user or a reader of the log could see. */
const shownOf = (error: Awaited<ReturnType<typeof failureOf>>): string =>
  [
    error.message,
    error.serviceMessage,
    error.code,
    error.requestId ?? '',
    formatForLog(error),
    String(error),
    error.stack,
  ].join('\n');

const answers: readonly [what: string, reply: Reply][] = [
  ...[...COGNITO_ERRORS.keys(), ...COMMON_ERRORS.keys(), 'NotAuthorizedException', 'NeverHeardOfException'].map(
    (name) => [name, exception(name, ECHO)] as [string, Reply],
  ),
  ['a service failure', exception('InternalErrorException', ECHO, 500)],
  ['throttling', exception('TooManyRequestsException', ECHO, 429)],
  ['an exception without a name', json(400, { message: ECHO })],
  ['an exception named like a key', json(400, { __type: `x#${ACCESS_KEY}`, message: ECHO })],
  ['an exception named like a token', json(400, { __type: `x#${TOKEN}`, message: ECHO })],
  ['a proxy’s page', text(407, `<html>${ECHO}</html>`, { 'content-type': 'text/html' })],
  ['a response that is not JSON', text(200, ECHO)],
  [
    'a request ID with a token',
    exception('InvalidParameterException', 'No', 400, { 'x-amzn-requestid': `id-${TOKEN}` }),
  ],
  ['a request ID that is a token', exception('InvalidParameterException', 'No', 400, { 'x-amzn-requestid': TOKEN })],
  ['a dropped connection', reset],
];

describe('credentials are neither shown nor logged', () => {
  it.each(answers)('%s', async (_, reply) => {
    withoutBackoff();
    const server = await startWireServer();
    const { gateway, log } = await openGateway(server.url);
    server.answer(reply);
    const update = { UserPoolId: POOL, SmsConfiguration: { ExternalId: EXTERNAL_ID } };
    const failures = [
      await failureOf(gateway.update(ofPool(POOL), update)),
      await failureOf(gateway.describe(ofPool(POOL))),
    ];
    expect(String(server.requests[0]?.headers['x-amz-security-token'])).toBe(TOKEN);
    const all = [...failures.map(shownOf), ...log].join('\n');
    for (const secret of SECRETS) expect(piecesIn(all, secret)).toEqual([]);
  });

  it.each([
    ['an exception', stsError('AccessDenied', ECHO)],
    ['an exception named like a key', stsError(ACCESS_KEY, ECHO)],
    ['an exception named like a network failure with a key', stsError(`HPE_${ACCESS_KEY}`, ECHO)],
    ['a request ID', stsError('AccessDenied', 'No', { 'x-amzn-requestid': TOKEN })],
  ])('for a role with temporary keys: %s', async (_, reply) => {
    const sts = await startWireServer();
    sts.answer(reply);
    const config = `[profile role]\nrole_arn = arn:aws:iam::123456789012:role/R\nsource_profile = keys\nexternal_id = ${EXTERNAL_ID}\n`;
    const { update, log } = await openProfile(
      {
        config,
        credentials: `[keys]\naws_access_key_id = ${ACCESS_KEY}\naws_secret_access_key = ${SECRET}\naws_session_token = ${TOKEN}\n`,
        env: { AWS_ENDPOINT_URL_STS: sts.url },
      },
      'role',
    );
    const all = [shownOf(await failureOf(update())), ...log].join('\n');
    expect(sts.requests).not.toEqual([]);
    for (const secret of SECRETS) expect(piecesIn(all, secret)).toEqual([]);
  });

  it.each([
    ['that fails', `console.log('${SECRET}');console.error('${TOKEN}');process.exit(1)`],
    ['that does not print JSON', `console.log('${ACCESS_KEY} ${SECRET} ${TOKEN}')`],
    [
      'with expired keys',
      `console.log(JSON.stringify({Version:1,AccessKeyId:'${ACCESS_KEY}',SecretAccessKey:'${SECRET}',SessionToken:'${TOKEN}',Expiration:'2001-01-01T00:00:00Z'}))`,
    ],
  ])('for a credential_process %s', async (_, program) => {
    const home = onMachine({});
    const script = join(home, 'keys.cjs');
    writeFileSync(script, program);
    writeFileSync(join(home, 'config'), `[profile tool]\ncredential_process = node ${script}\n`);
    const { access, log } = openAccess();
    const gateway = await access.connect({ region: REGION, endpoint: 'http://127.0.0.1:9', profile: 'tool' });
    const all = [shownOf(await failureOf(gateway.describe(ofPool(POOL)))), ...log].join('\n');
    for (const secret of SECRETS) expect(piecesIn(all, secret)).toEqual([]);
  });
});

it('the string to sign is redacted for any credentials', () => {
  expect(
    redactMessage('The signature does not match. The Canonical String for this request should have been: a\nb'),
  ).toBe('The signature does not match.');
  expect(redactMessage('Bad header X-Amz-Security-Token: FwoGZXIvYXdzEBY= and more')).toBe(
    'Bad header X-Amz-Security-Token: (hidden) and more.',
  );
});

it('a short secret, which could be any word, is not redacted', () => {
  expect(createRedactor({ accessKeyId: 'AKIATOOL', secretAccessKey: 's' })('This is a sentence.')).toBe(
    'This is a sentence.',
  );
});

it('the path of a token file is not redacted, but a token is', () => {
  onMachine({ env: { AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/of/the/environment' } });
  const redact = createMachineRedactor(
    new Map([['pod', { web_identity_token_file: '/var/run/of/the/profile', sso_token: TOKEN }]]),
  );
  expect(redact(`/var/run/of/the/profile, /var/run/of/the/environment, ${TOKEN}`)).toBe(
    '/var/run/of/the/profile, /var/run/of/the/environment, (hidden)',
  );
});

it('AWS config files in the open folder are never read', async () => {
  const home = onMachine({});
  const folder = join(home, 'workspace');
  mkdirSync(join(folder, '.aws'), { recursive: true });
  const mark = join(home, 'ran');
  const evil = `[default]\nregion = xx-evil-1\ncredential_process = node -e "require('fs').writeFileSync('${mark}','x')"\n[profile evil]\n`;
  for (const file of ['.aws/config', '.aws/credentials', 'config', 'credentials', '.awsrc'])
    writeFileSync(join(folder, file), evil);
  const before = process.cwd();
  process.chdir(folder);
  try {
    const { access } = openAccess();
    expect(await access.profiles()).toEqual([]);
    expect(await access.defaultRegion(undefined)).toBeUndefined();
    const gateway = await access.connect({ region: REGION, endpoint: 'http://127.0.0.1:9' });
    expect((await failureOf(gateway.describe(ofPool(POOL)))).kind).toBe('credentials');
    expect(existsSync(mark)).toBe(false);
  } finally {
    process.chdir(before);
  }
});
