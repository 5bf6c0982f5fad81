// A call is canceled in each of its phases. If an update's request may have left this machine, the update may have been
// carried out.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PoolGateway } from '../../../live/src/gateway/pool-gateway.ts';
import { silence, startWireServer, type Reply } from '../../support/wire-server.ts';
import { failureOf, onMachine, openAccess, openGateway, POOL, REGION } from '../aws/harness.ts';
import { startTcp } from './wire-stage.ts';
import { ofMfa, ofPool } from '../../support/live.ts';

type Call = (gateway: PoolGateway, signal: AbortSignal) => Promise<unknown>;

const calls: Readonly<Record<string, Call>> = {
  describe: (gateway, signal) => gateway.describe(ofPool(POOL), signal),
  'describe MFA': (gateway, signal) => gateway.describe(ofMfa(POOL), signal),
  'update MFA': (gateway, signal) => gateway.update(ofMfa(POOL), { UserPoolId: POOL }, signal),
  list: (gateway, signal) => gateway.list(signal)[Symbol.asyncIterator]().next(),
  update: (gateway, signal) => gateway.update(ofPool(POOL), { UserPoolId: POOL }, signal),
};

describe.each(Object.entries(calls))('%s is canceled', (name, call) => {
  const isUpdate = name.startsWith('update');

  it('before it starts, and nothing is sent', async () => {
    const server = await startWireServer();
    const { gateway } = await openGateway(server.url);
    expect(await failureOf(call(gateway, AbortSignal.abort(new Error('any reason'))))).toMatchObject({
      kind: 'cancelled',
      outcomeUnknown: false,
    });
    expect(server.requests).toEqual([]);
  });

  it('while it is signing in, and nothing is sent', async () => {
    const server = await startWireServer();
    const home = onMachine({});
    const script = join(home, 'slow.cjs');
    writeFileSync(script, 'setTimeout(() => process.exit(1), 3000)');
    writeFileSync(join(home, 'config'), `[profile slow]\ncredential_process = node ${script}\n`);
    const gateway = await openAccess().access.connect({ region: REGION, endpoint: server.url, profile: 'slow' });
    const stop = new AbortController();
    const failure = failureOf(call(gateway, stop.signal));
    setImmediate(() => stop.abort());
    expect(await failure).toMatchObject({ kind: 'cancelled', outcomeUnknown: false });
    expect(server.requests).toEqual([]);
  });

  it('while it is establishing a TLS connection, and nothing is sent', async () => {
    const stop = new AbortController();
    const received: Buffer[] = [];
    const host = await startTcp((socket) => {
      socket
        .on('error', () => undefined)
        .on('data', (data) => {
          received.push(data);
          stop.abort();
        });
    });
    const { gateway } = await openGateway(`https://${host}`);
    expect(await failureOf(call(gateway, stop.signal))).toMatchObject({ kind: 'cancelled', outcomeUnknown: false });
    expect(Buffer.concat(received)[0]).toBe(0x16);
    expect(Buffer.concat(received).toString('latin1')).not.toContain('AWSCognito');
  });

  const phases: readonly (readonly [what: string, reply: (stop: AbortController) => Reply])[] = [
    [
      'while it is waiting for the response',
      (stop) => (response, request) => {
        silence(response, request);
        stop.abort();
      },
    ],
    [
      'after the status has arrived',
      (stop) => (response) => {
        response.writeHead(200, { 'content-length': 100 }).flushHeaders();
        setImmediate(() => stop.abort());
      },
    ],
    [
      'in the middle of the response',
      (stop) => (response) =>
        void response.writeHead(200).write('{"UserPool":', () => setImmediate(() => stop.abort())),
    ],
    [
      'in the middle of a rejection',
      (stop) => (response) =>
        void response
          .writeHead(400)
          .write('{"__type":"InvalidParameterException",', () => setImmediate(() => stop.abort())),
    ],
  ];

  it.each(phases)('%s', async (_, reply) => {
    const server = await startWireServer();
    const { gateway } = await openGateway(server.url);
    const stop = new AbortController();
    server.answer(reply(stop));
    const error = await failureOf(call(gateway, stop.signal));
    expect(error).toMatchObject({ kind: 'cancelled', outcomeUnknown: isUpdate });
    expect(error.message).not.toMatch(/nothing was changed/i);
    expect(server.requests).toHaveLength(1);
  });
});
