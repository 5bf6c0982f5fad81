// Any page in the user's browser can send requests to a port on this machine. No page may read or change a pool in the
// sandbox, or fill its memory.

import { networkInterfaces } from 'node:os';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { open, signature } from './harness.ts';

const POOL = 'eu-west-1_AbCdEf123';
const rightHeaders = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'AWSCognitoIdentityProviderService.UpdateUserPool',
  authorization: signature,
};

const bench = async () => {
  const { url, pools, wire } = await open();
  pools.create({ PoolName: 'Customers', MfaConfiguration: 'OFF' }, { id: POOL });
  const call = (
    headers: Record<string, string>,
    { method = 'POST', body = '', agent }: { method?: string; body?: string; agent?: Agent } = {},
  ) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request(url, { method, headers, agent: agent ?? false }, (response) => resolve(response.resume()))
        .on('error', reject)
        .end(body);
    });
  const change = JSON.stringify({ UserPoolId: POOL, PoolName: 'Taken over' });
  return { call, change, url, wire, nameOfPool: () => pools.get(POOL)['Name'] };
};

describe('a web page', () => {
  it('is rejected even if its request is otherwise the same as the SDK’s', async () => {
    const { call, change, nameOfPool } = await bench();
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:8080']) {
      expect((await call({ ...rightHeaders, origin }, { body: change })).statusCode).toBe(403);
    }
    expect(nameOfPool()).toBe('Customers');
    expect((await call(rightHeaders, { body: change })).statusCode).toBe(200);
    expect(nameOfPool()).toBe('Taken over');
  });

  it('cannot send requests that a browser sends without a preflight', async () => {
    const { call, change, nameOfPool } = await bench();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect((await call({ ...rightHeaders, 'content-type': type }, { body: change })).statusCode).toBe(404);
    }
    expect(nameOfPool()).toBe('Customers');
  });

  it('gets no permission in a preflight', async () => {
    const { call } = await bench();
    const asks = {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-amz-target',
    };
    const { statusCode, headers } = await call(asks, { method: 'OPTIONS' });
    expect(statusCode).toBe(403);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('is rejected under its own host name, even if that resolves to this machine', async () => {
    const { call, change, nameOfPool } = await bench();
    for (const host of ['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil.example']) {
      expect((await call({ ...rightHeaders, host }, { body: change })).statusCode).toBe(403);
    }
    expect(nameOfPool()).toBe('Customers');
  });

  it('leaves no request bodies in the log', async () => {
    const { call, wire } = await bench();
    await call({ 'content-type': 'text/plain' }, { body: 'x'.repeat(1_000_000) });
    expect(wire.exchanges().map(({ rawBody }) => rawBody)).toEqual(['']);
  });
});

it('an endless body is not read to the end', async () => {
  const { url, wire } = await bench();
  const endless = request(url, { method: 'POST', headers: rightHeaders, agent: false });
  // The connection may be closed before the response is read.
  const ended = new Promise((resolve) =>
    endless.on('error', resolve).on('response', (response) => resolve(response.resume())),
  );
  const piece = Buffer.alloc(1_000_000, ' ');
  const write = (): void => {
    if (!endless.destroyed) endless.write(piece, write);
  };
  write();
  await ended;
  endless.destroy();
  expect(wire.exchanges()).toMatchObject([{ rawBody: '', status: 413 }]);
});

it('a request after a rejected one gets a response, even on a kept-alive connection', async () => {
  const { call, change } = await bench();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const rejected = await call({ ...rightHeaders, origin: 'https://evil.example' }, { body: change, agent });
  expect(rejected.statusCode).toBe(403);
  expect(rejected.headers.connection).toBe('close');
  expect((await call(rightHeaders, { body: change, agent })).statusCode).toBe(200);
});

it('the sandbox is not reachable from another machine', async () => {
  const { url } = await bench();
  const { hostname, port } = new URL(url);
  expect(hostname).toBe('127.0.0.1');
  const others = Object.values(networkInterfaces()).flatMap((all) => all?.filter(({ internal }) => !internal) ?? []);
  for (const { address, family } of others.filter(({ address }) => !address.startsWith('fe80'))) {
    const answer = await new Promise((resolve) => {
      const socket = connect({ host: address, port: Number(port), family: family === 'IPv6' ? 6 : 4 });
      socket.on('connect', () => {
        socket.destroy();
        resolve('connected');
      });
      socket.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
    });
    expect(answer).not.toBe('connected');
  }
});

it('a property named __proto__ is rejected as unknown', async () => {
  const { send, pools } = await open();
  pools.create({ PoolName: 'Customers' }, { id: POOL });
  const { body } = await send('UpdateUserPool', `{"UserPoolId":"${POOL}","__proto__":{"PoolName":"Taken over"}}`);
  expect(pools.get(POOL)['Name']).toBe('Customers');
  expect(JSON.stringify(body)).toMatch(/__proto__/);
  expect(({} as Record<string, unknown>)['PoolName']).toBeUndefined();
});
