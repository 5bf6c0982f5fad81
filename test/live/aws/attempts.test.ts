import { expect, it, vi } from 'vitest';
import { exception, json, reset, silence, startWireServer, text } from '../../support/wire-server.ts';
import { failureOf, openGateway, POOL, withoutBackoff } from './harness.ts';
import { ofPool } from '../../support/live.ts';

it.each([
  ['a server error', exception('InternalErrorException', 'Oops', 500)],
  ['a gateway’s error page', text(503, '<html>Service Unavailable</html>')],
  ['throttling', exception('TooManyRequestsException', 'Rate exceeded')],
  ['a concurrent update', exception('ConcurrentModificationException')],
  ['a broken connection', reset],
  ['no response', silence],
])('sends an update only once, even after %s', async (_, reply) => {
  withoutBackoff();
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url, { requestTimeout: 1000 });
  server.answer(reply);
  await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }));
  expect(server.requests).toHaveLength(1);
});

it('sends an update only once, even if the environment asks for more attempts', async () => {
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url);
  vi.stubEnv('AWS_MAX_ATTEMPTS', '5');
  vi.stubEnv('AWS_RETRY_MODE', 'adaptive');
  server.answer(exception('TooManyRequestsException'));
  await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }));
  expect(server.requests).toHaveLength(1);
});

it.each([
  ['throttling', exception('TooManyRequestsException')],
  ['a server error', exception('InternalErrorException', 'Oops', 500)],
  ['a gateway’s error page', text(502, '<html>Bad Gateway</html>')],
  ['a broken connection', reset],
])('repeats a describe after %s', async (_, reply) => {
  withoutBackoff();
  const server = await startWireServer();
  const { gateway, log } = await openGateway(server.url);
  server.answer(reply, json(200, { UserPool: { Id: POOL } }));
  expect(await gateway.describe(ofPool(POOL))).toEqual({ Id: POOL });
  expect(server.requests).toHaveLength(2);
  expect(log).toHaveLength(2);
});

it('sends a describe three times, then reports throttling', async () => {
  withoutBackoff();
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url);
  server.answer(exception('TooManyRequestsException', 'Rate exceeded'));
  expect(await failureOf(gateway.describe(ofPool(POOL)))).toMatchObject({ kind: 'busy', outcomeUnknown: false });
  expect(server.requests).toHaveLength(3);
});

it('signs an update with the clock correction from an earlier describe', async () => {
  withoutBackoff();
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url);
  const service = new Date(Date.now() - 3_600_000);
  const date = { date: service.toUTCString() };
  server.answer(
    exception('InvalidSignatureException', 'Signature expired', 400, date),
    json(200, { UserPool: { Id: POOL } }, date),
  );
  await gateway.describe(ofPool(POOL));
  await gateway.update(ofPool(POOL), { UserPoolId: POOL });
  const sentAt = String(server.requests.at(-1)!.headers['x-amz-date']);
  expect(sentAt.slice(0, 11)).toBe(service.toISOString().replace(/[-:]/g, '').slice(0, 11));
});
