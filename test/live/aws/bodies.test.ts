import { expect, it } from 'vitest';
import { isSignedBy } from '../../support/sigv4.ts';
import { json, startWireServer, text } from '../../support/wire-server.ts';
import { ACCESS_KEY, failureOf, openGateway, POOL, SECRET } from './harness.ts';
import { ofPool } from '../../support/live.ts';

it('sends the exact bytes of the request, including unknown settings and nulls', async () => {
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url);
  const request = {
    UserPoolId: POOL,
    NotYetInvented: { Deep: [1, null, { a: 1.5 }] },
    LambdaConfig: { PreSignUp: null },
    MfaConfiguration: 7,
    UserPoolTags: 'not a map',
  };
  await gateway.update(ofPool(POOL), request);
  expect(server.requests.map(({ operation }) => operation)).toEqual(['UpdateUserPool']);
  expect(server.requests[0]!.body.toString()).toBe(JSON.stringify(request));
});

it('counts and signs the bytes of a body with non-ASCII characters', async () => {
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url);
  const request = { UserPoolId: POOL, PoolName: 'Kundenkönto 顧客 👩‍👩‍👧', EmailVerificationMessage: 'naïve – {####}' };
  await gateway.update(ofPool(POOL), request);
  const [sent] = server.requests;
  expect(sent!.body.toString('utf8')).toBe(JSON.stringify(request));
  expect(sent!.headers['content-length']).toBe(String(Buffer.byteLength(JSON.stringify(request))));
  expect(sent!.headers.authorization).toMatch(`Credential=${ACCESS_KEY}/`);
  expect(sent!.headers.authorization).toContain('/eu-west-1/cognito-idp/aws4_request');
  expect(isSignedBy(SECRET, sent!)).toBe(true);
});

it('names the extension at the end of the user agent', async () => {
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url, { userAgent: 'cognito-userpool/1.2.3' });
  await gateway.update(ofPool(POOL), { UserPoolId: POOL });
  expect(server.requests[0]!.headers['user-agent']).toMatch(/^aws-sdk-js\/.* cognito-userpool\/1\.2\.3$/);
});

it('returns a pool’s description exactly as the service sent it', async () => {
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url);
  const pool = {
    Id: POOL,
    CreationDate: 1_700_000_000.123,
    LastModifiedDate: '2026-11-21T00:00:00Z',
    NotYetInvented: { Null: null, Deep: [{ x: 1e-7 }] },
    UserPoolTags: 'of a type that the SDK does not expect',
    EstimatedNumberOfUsers: 12,
    ['__proto__']: { a: 1 },
  };
  const raw = JSON.stringify({ UserPool: pool, Another: true });
  server.answer(text(200, raw));
  expect(JSON.stringify(await gateway.describe(ofPool(POOL)))).toBe(JSON.stringify(pool));
  expect(JSON.parse(server.requests[0]!.body.toString())).toEqual({ UserPoolId: POOL });
});

it('accepts an empty response to an update', async () => {
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url);
  server.answer(text(200, ''));
  await expect(gateway.update(ofPool(POOL), { UserPoolId: POOL })).resolves.toBeUndefined();
});

it.each([{}, { UserPool: null }, { UserPool: [] }])('does not accept %j as a description', async (body) => {
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url);
  server.answer(json(200, body));
  expect(await failureOf(gateway.describe(ofPool(POOL)))).toMatchObject({ kind: 'service', code: 'UnreadableAnswer' });
});
