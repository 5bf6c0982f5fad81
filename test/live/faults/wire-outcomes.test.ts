// An update is carried out, but the response comes from a proxy, is a redirect or an error page, or is lost with the
// connection. Only a rejection by AWS itself proves that nothing was changed.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UPDATE_POOL_REJECTIONS as REJECTIONS } from '../../../live/src/aws/rejection.ts';
import { exception, json, startWireServer, type Reply } from '../../support/wire-server.ts';
import {
  failureOf,
  openAccess,
  openGateway,
  onMachine,
  POOL,
  REGION,
  WITH_KEYS,
  withoutBackoff,
} from '../aws/harness.ts';
import { CERTIFICATE, pushChange, startProxy, startServer, startTcp, type WrongAnswer } from './wire-stage.ts';
import { ofPool } from '../../support/live.ts';

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): WrongAnswer =>
  (response) =>
    void response.writeHead(status, headers).end(body);

const typed = (status: number, type: string, headers: Record<string, string> = {}): WrongAnswer =>
  answer(status, JSON.stringify({ __type: type, message: 'No.' }), headers);

const wrongAnswers: readonly (readonly [what: string, answer: WrongAnswer])[] = [
  ...[301, 302, 303, 307, 308].map((status) => [`HTTP ${status}`, answer(status, '')] as const),
  ...[401, 403, 404, 407, 408, 409, 413, 421, 429, 499].flatMap(
    (status) =>
      [
        [`HTTP ${status} without a body`, answer(status, '')],
        [`HTTP ${status} with a body of its own`, answer(status, '{"message":"Forbidden"}')],
        [`HTTP ${status} with a page`, answer(status, '<html>No</html>', { 'content-type': 'text/html' })],
        [`HTTP ${status} with the type of a rejection`, typed(status, 'InvalidParameterException')],
      ] as const,
  ),
  ['HTTP 400 without a body', answer(400, '')],
  ['HTTP 400 with an empty object', answer(400, '{}')],
  ['HTTP 400 with a list', answer(400, '["InvalidParameterException"]')],
  ['HTTP 400 with a page', answer(400, '<html>Bad Request</html>')],
  ['HTTP 400 with a foreign body', answer(400, '{"error":"bad_request","code":400}')],
  ['HTTP 400 with a foreign code', answer(400, '{"code":"BAD_REQUEST"}')],
  ['HTTP 400 with half a body', answer(400, '{"__type":"InvalidParameterException"')],
  ['HTTP 400 with an unknown exception', typed(400, 'SomethingNewException')],
  ['HTTP 400 with a type that is no text', answer(400, '{"__type":["InvalidParameterException"]}')],
  [
    'HTTP 400 with two types',
    typed(400, 'InvalidParameterException', { 'x-amzn-errortype': 'InternalErrorException' }),
  ],
  ['HTTP 400 with InternalErrorException', typed(400, 'InternalErrorException')],
  ['HTTP 400 with UserPoolTaggingException', typed(400, 'UserPoolTaggingException')],
  ['HTTP 400 with an exception of another operation', typed(400, 'UserNotFoundException')],
  [
    'HTTP 400 with bytes that are not UTF-8',
    (response) => void response.writeHead(400).end(Buffer.from('7bff7d', 'hex')),
  ],
  ['HTTP 500', typed(500, 'InternalErrorException')],
  ['HTTP 200 with an invalid body', answer(200, 'OK')],
  ['a closed connection without a response', (response) => response.destroy()],
];

describe('an update that was carried out is recognized after', () => {
  it.each(wrongAnswers)('%s', async (_, wrong) => {
    withoutBackoff();
    const proxy = await startProxy();
    const { gateway } = await openGateway(proxy.url);
    proxy.answerUpdateWith(wrong);
    const { end, snapshots } = await pushChange(gateway);
    expect(proxy.sandbox.pools.get(POOL)).toMatchObject({ DeletionProtection: 'ACTIVE' });
    expect(end).toBe('pushed');
    expect(snapshots.saved).toHaveLength(1);
    expect(proxy.operations.filter((operation) => operation === 'UpdateUserPool')).toHaveLength(1);
  });
});

describe('the outcome of an update is unknown after', () => {
  it.each(wrongAnswers)('%s', async (_, wrong) => {
    const proxy = await startProxy();
    const { gateway } = await openGateway(proxy.url);
    proxy.answerUpdateWith(wrong);
    const error = await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL, PoolName: 'customers' }));
    expect(error).toMatchObject({ outcomeUnknown: true, isRetryable: false });
    expect(error.message).not.toMatch(/nothing was changed/i);
  });
});

it('does not follow a redirect to another host', async () => {
  let calls = 0;
  const elsewhere = await startServer((_, response) => {
    calls++;
    response.end('{}');
  });
  const proxy = await startProxy();
  const { gateway } = await openGateway(proxy.url);
  proxy.answerUpdateWith(answer(307, '', { location: `${elsewhere}/` }));
  expect((await pushChange(gateway)).end).toBe('pushed');
  expect(calls).toBe(0);
});

describe('a rejection by AWS proves that nothing was changed', () => {
  const failWith = async (reply: Reply) => {
    const server = await startWireServer();
    server.answer(reply);
    const { gateway } = await openGateway(server.url);
    return failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }));
  };

  it.each([...REJECTIONS])('%s', async (type) => {
    expect(await failWith(exception(type, 'No.'))).toMatchObject({ outcomeUnknown: false });
  });

  it.each([
    ['without a namespace', json(400, { __type: 'InvalidParameterException', message: 'No.' })],
    ['as the error code', json(400, { code: 'InvalidParameterException', message: 'No.' })],
    ['in the header', json(400, { message: 'No.' }, { 'x-amzn-errortype': 'InvalidParameterException:http://x/' })],
    [
      'in both places',
      json(400, { __type: 'a.b#InvalidParameterException' }, { 'x-amzn-errortype': 'InvalidParameterException' }),
    ],
  ])('if its type is %s', async (_, reply) => {
    const error = await failWith(reply);
    expect(error).toMatchObject({ code: 'InvalidParameterException', kind: 'rejected', outcomeUnknown: false });
    expect(error.message).toMatch(/Nothing was changed/);
  });

  it('for all exceptions of UpdateUserPool in the SDK except two', () => {
    const sdk = dirname(createRequire(import.meta.url).resolve('@aws-sdk/client-cognito-identity-provider'));
    const types = readFileSync(join(sdk, '..', 'dist-types', 'commands', 'UpdateUserPoolCommand.d.ts'), 'utf8');
    const thrown = [...types.matchAll(/@throws \{@link (\w+Exception)\} \((?:client|server) fault\)/g)].map(
      ([, name]) => name!,
    );
    expect(thrown.length).toBeGreaterThan(10);
    const proofs = [...REJECTIONS].filter((name) => thrown.includes(name));
    expect(thrown.filter((name) => !proofs.includes(name))).toEqual([
      'InternalErrorException',
      'UserPoolTaggingException',
    ]);
  });
});

describe('a TLS connection', () => {
  async function openTls() {
    const proxy = await startProxy(true);
    onMachine(WITH_KEYS);
    const { access } = openAccess();
    const gateway = await access.connect({
      region: REGION,
      endpoint: proxy.url,
      caBundle: CERTIFICATE,
      requestTimeout: 2000,
    });
    return { proxy, gateway };
  }

  const broken: readonly (readonly [what: string, answer: WrongAnswer])[] = [
    ['unencrypted text', (_, raw) => void raw.write('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n')],
    [
      'a record that cannot be decrypted',
      (_, raw) => void raw.write(Buffer.from(`1703030020${'ab'.repeat(32)}`, 'hex')),
    ],
    ['a TLS alert', (_, raw) => void raw.write(Buffer.from('15030300020228', 'hex'))],
    ['a dropped connection', (_, raw) => void raw.resetAndDestroy()],
    ['HTTP 403', answer(403, '{}')],
  ];

  it.each(broken)('may have transmitted the request if it ends with %s', async (_, wrong) => {
    const { proxy, gateway } = await openTls();
    proxy.answerUpdateWith(wrong);
    const error = await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL, PoolName: 'customers' }));
    expect(error).toMatchObject({ outcomeUnknown: true });
    expect(error.message).not.toMatch(/No secure connection|nothing was changed/i);
  });

  it.each(broken)('makes the push read the pool again if it ends with %s', async (_, wrong) => {
    withoutBackoff();
    const { proxy, gateway } = await openTls();
    proxy.answerUpdateWith(wrong);
    expect((await pushChange(gateway)).end).toBe('pushed');
    expect(proxy.operations.filter((operation) => operation === 'UpdateUserPool')).toHaveLength(1);
  });

  it('did not transmit the request if the server uses another protocol', async () => {
    const received: Buffer[] = [];
    const host = await startTcp((socket) => {
      socket.on('data', (data) => {
        received.push(data);
        socket.write('HTTP/1.1 400 Bad Request\r\n\r\n');
      });
      socket.on('error', () => undefined);
    });
    const { gateway } = await openGateway(`https://${host}`);
    const error = await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }));
    expect(error).toMatchObject({ kind: 'network', outcomeUnknown: false });
    expect(error.message).toMatch(/Couldn't establish a secure connection to .* use a URL that starts with http:\/\//);
    expect(Buffer.concat(received).toString('latin1')).not.toContain('UpdateUserPool');
  });

  it('did not transmit the request if the handshake fails', async () => {
    const host = await startTcp((socket) => {
      socket.once('data', () => socket.resetAndDestroy());
    });
    const { gateway } = await openGateway(`https://${host}`);
    expect(await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }))).toMatchObject({
      kind: 'network',
      outcomeUnknown: false,
    });
  });

  it('did not transmit the request if the certificate is untrusted', async () => {
    const proxy = await startProxy(true);
    const { gateway } = await openGateway(proxy.url);
    const error = await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL, PoolName: 'customers' }));
    expect(error).toMatchObject({ kind: 'network', outcomeUnknown: false });
    expect(error.message).toMatch(/isn't trusted/);
    expect(proxy.operations).toEqual([]);
  });
});
