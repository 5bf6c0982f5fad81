import { expect, it } from 'vitest';
import { exception, silence, startWireServer, type Reply } from '../../support/wire-server.ts';
import { failureOf, openAccess, openGateway, onMachine, POOL, REGION, WITH_KEYS } from './harness.ts';
import { ofPool } from '../../support/live.ts';

it('makes no call if it is already canceled', async () => {
  const server = await startWireServer();
  const { gateway } = await openGateway(server.url);
  const error = await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }, AbortSignal.abort()));
  expect(error).toMatchObject({ kind: 'cancelled', outcomeUnknown: false });
  expect(server.requests).toEqual([]);
});

it.each(['update', 'describe'] as const)('aborts a running call: %s', async (call) => {
  const server = await startWireServer();
  const stop = new AbortController();
  const { gateway } = await openGateway(server.url);
  server.answer((response, request) => {
    silence(response, request);
    stop.abort(new Error('whatever the reason'));
  });
  const promise =
    call === 'update'
      ? gateway.update(ofPool(POOL), { UserPoolId: POOL }, stop.signal)
      : gateway.describe(ofPool(POOL), stop.signal);
  expect(await failureOf(promise)).toMatchObject({ kind: 'cancelled', outcomeUnknown: call === 'update' });
  expect(server.requests).toHaveLength(1);
});

it('aborts in the middle of a response', async () => {
  const server = await startWireServer();
  const stop = new AbortController();
  const { gateway } = await openGateway(server.url);
  const half: Reply = (response) =>
    void response.writeHead(200, { 'content-length': 100 }).write('{', () => setImmediate(() => stop.abort()));
  server.answer(half);
  expect(await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }, stop.signal))).toMatchObject({
    kind: 'cancelled',
    outcomeUnknown: true,
  });
});

it('aborts the pause between two attempts', async () => {
  const server = await startWireServer();
  const stop = new AbortController();
  const { gateway } = await openGateway(server.url);
  server.answer((response, request) => {
    exception('TooManyRequestsException')(response, request);
    response.on('finish', () => setImmediate(() => stop.abort()));
  });
  expect(await failureOf(gateway.describe(ofPool(POOL), stop.signal))).toMatchObject({ kind: 'cancelled' });
  expect(server.requests).toHaveLength(1);
});

it('stops listing pools', async () => {
  const { gateway } = await openGateway('http://127.0.0.1:1');
  const next = gateway.list(AbortSignal.abort())[Symbol.asyncIterator]().next();
  expect(await failureOf(next)).toMatchObject({ kind: 'cancelled' });
});

it('does not affect other calls on the same connection', async () => {
  const server = await startWireServer();
  const stop = new AbortController();
  onMachine(WITH_KEYS);
  const { access } = openAccess();
  const connection = { region: REGION, endpoint: server.url };
  const [one, other] = [await access.connect(connection), await access.connect(connection)];
  server.answer((response) => {
    stop.abort();
    response.end('{}');
  });
  const [cancelled, done] = await Promise.allSettled([
    one.update(ofPool(POOL), { UserPoolId: POOL }, stop.signal),
    other.update(ofPool(POOL), { UserPoolId: POOL }),
  ]);
  expect([cancelled.status, done.status]).toEqual(['rejected', 'fulfilled']);
});
