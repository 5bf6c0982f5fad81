import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox';
import { fileTextOf } from '../../support/live-pool.ts';
import { pushFile } from '../../../live/src/operations/push-file.ts';
import { isLiveError, type PoolGateway } from '../../../live/src/gateway/pool-gateway.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeSnapshots, ofPool } from '../../support/live.ts';
import { POOL, REGION } from '../aws/harness.ts';

const pem = (name: string): string => fileURLToPath(new URL(`../aws/tls/${name}.pem`, import.meta.url));

/** The certificate of {@link startTlsProxy}, for the setting `userpool.caBundle`. */
export const CERTIFICATE = pem('certificate');

/** Responds instead of the sandbox. `raw` is the connection below TLS, or the HTTP connection. */
export type WrongAnswer = (response: ServerResponse, raw: Socket) => void;

/** A proxy in front of a sandbox. */
export interface Proxy {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** The forwarded operations, in order. */
  readonly operations: string[];
  /** Makes the proxy carry out the next UpdateUserPool and then return the given wrong response. */
  readonly answerUpdateWith: (answer: WrongAnswer) => void;
}

/** Starts a proxy that forwards calls to a sandbox with one pool. */
export async function startProxy(tls = false): Promise<Proxy> {
  const sandbox = await startSandbox({ region: REGION });
  onTestFinished(() => sandbox.close());
  sandbox.pools.create({ PoolName: 'customers', UserPoolTags: { team: 'shop' } }, { id: POOL });
  const operations: string[] = [];
  let wrong: WrongAnswer | undefined;
  const rawOf = new WeakMap<object, Socket>();
  const server = createServer((request, response) => void pass(request, response));

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    operations.push(operation);
    const headers = Object.entries(request.headers).filter(([name]) =>
      /^(?:x-amz|authorization|content-type)/.test(name),
    );
    const answer = await fetch(sandbox.url, {
      method: 'POST',
      headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
      body: await buffer(request),
    });
    const body = await answer.text();
    const answerWrongly = operation === 'UpdateUserPool' ? wrong : undefined;
    if (!answerWrongly)
      return void response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' }).end(body);
    wrong = undefined;
    answerWrongly(response, rawOf.get(request.socket) ?? request.socket);
  }

  const front = tls ? withTls(server, rawOf) : server;
  return {
    url: `${tls ? 'https' : 'http'}://${await listen(front)}`,
    sandbox,
    operations,
    answerUpdateWith: (answer) => (wrong = answer),
  };
}

/** Returns a TCP server that handles TLS itself, so that a test can write to the underlying connection. */
function withTls(server: Server, rawOf: WeakMap<object, Socket>): Server {
  const secure = { key: readFileSync(pem('key')), cert: readFileSync(pem('certificate')) };
  return createTcpServer((raw) => {
    const socket = new TLSSocket(raw, { isServer: true, ...secure });
    rawOf.set(socket, raw);
    for (const end of [raw, socket]) end.on('error', () => undefined);
    server.emit('connection', socket);
  });
}

/** Starts a server that returns the same response to every request. */
export async function startServer(listener: RequestListener): Promise<string> {
  return `http://${await listen(createServer(listener))}`;
}

/** Starts a server for raw connections. Returns its host and port. */
export async function startTcp(onConnection: (socket: Socket) => void): Promise<string> {
  return listen(createTcpServer(onConnection));
}

async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The result of pushing one change. */
export interface Pushed {
  /** The outcome's kind, or the error message. */
  readonly end: string;
  readonly snapshots: FakeSnapshots;
}

/** Pushes one change to the pool through the given gateway. */
export async function pushChange(gateway: PoolGateway): Promise<Pushed> {
  const snapshots = new FakeSnapshots();
  const file = new FakeFile(fileTextOf(await gateway.describe(ofPool(POOL))).replace('"INACTIVE"', '"ACTIVE"'));
  const end = await pushFile(file, {
    connect: () => Promise.resolve(gateway),
    bases: new FakeBases(),
    snapshots,
    mfa: ignoreFactors,
    pause: () => Promise.resolve(),
    protectedPools: [],
    prompts: {
      askLeftOut: () => Promise.resolve('keep'),
      confirmPush: () => Promise.resolve(true),
      confirmByName: () => Promise.resolve(true),
    },
  }).then(
    ({ kind }) => kind as string,
    (thrown: unknown) => {
      if (!isLiveError(thrown)) throw thrown;
      return thrown.message;
    },
  );
  return { end, snapshots };
}
