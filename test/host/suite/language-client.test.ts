// The language client, with in-process servers that end at different points during startup.

import { strict as assert } from 'node:assert';
import { PassThrough } from 'node:stream';
import { after, afterEach, describe, it } from 'mocha';
import { window } from 'vscode';
import {
  createMessageConnection,
  LanguageClient,
  State,
  StreamMessageReader,
  StreamMessageWriter,
  type Message,
  type MessageTransports,
} from 'vscode-languageclient/node';
import { errorHandlerFor } from '../../../client/src/language-client/node/error-handler.ts';
import { makeRetryable } from '../../../client/src/language-client/node/retryable-start.ts';
import { MAX_RESTARTS, RestartPolicy } from '../../../client/src/language-client/restart-policy.ts';

/** When a server ends. `never` is a working server. */
type End = 'before its response' | 'with its response' | 'after its response' | 'never';

/** Writes to a server that has ended, which the client notices only when it sends `initialized`. */
class WriterToEnded extends StreamMessageWriter {
  override async write(message: Message): Promise<void> {
    const method = 'method' in message ? message.method : '';
    if (method === 'initialize') return super.write(message);
    // Other writes fail after the client has started the next server.
    if (method !== 'initialized') await new Promise((resolve) => setTimeout(resolve));
    throw new Error('The server has ended.');
  }
}

/** Starts a server in this process. */
function startServer(end: End): MessageTransports {
  const fromClient = new PassThrough();
  const toClient = new PassThrough();
  for (const stream of [fromClient, toClient]) stream.on('error', () => undefined);
  const connection = createMessageConnection(new StreamMessageReader(fromClient), new StreamMessageWriter(toClient));
  connection.onRequest('initialize', () => {
    if (end === 'before its response') toClient.destroy();
    if (end === 'after its response') setImmediate(() => toClient.destroy());
    return { capabilities: {} };
  });
  connection.onRequest('ping', () => 'pong');
  connection.onRequest('shutdown', () => null);
  connection.onError(() => undefined);
  connection.listen();
  const Writer = end === 'with its response' ? WriterToEnded : StreamMessageWriter;
  return { reader: new StreamMessageReader(toClient), writer: new Writer(fromClient) };
}

const RestartingClient = makeRetryable(LanguageClient);

describe('the language client', () => {
  const outputChannel = window.createOutputChannel('Language client test', { log: true });
  let client: LanguageClient | undefined;
  afterEach(async () => {
    await client?.dispose().catch(() => undefined);
  });

  after(() => outputChannel.dispose());

  /** Starts the client. Its n-th server ends as `endOf(n)` says. */
  const start = (endOf: (server: number) => End) => {
    const policy = new RestartPolicy();
    let servers = 0;
    let gaveUp = (): void => undefined;
    const givenUp = new Promise<void>((resolve) => (gaveUp = resolve));
    const newServer = (): Promise<MessageTransports> => Promise.resolve(startServer(endOf((servers += 1))));
    const started = new RestartingClient('test', 'Test', newServer, {
      outputChannel,
      errorHandler: errorHandlerFor({ onEnded: () => policy.onEnded(), onGaveUp: () => gaveUp() }),
      initializationFailedHandler: () => false,
    });
    client = started;
    const running = new Promise<void>((resolve) => {
      started.onDidChangeState(({ newState }) => {
        if (newState === State.Running && endOf(servers) === 'never') resolve();
      });
    });
    started.start().catch(() => undefined);
    return { givenUp, running, servers: () => servers };
  };

  for (const end of ['before its response', 'with its response', 'after its response'] as const) {
    it(`restarts a server that ends ${end} to initialize`, async () => {
      const { running, servers } = start((server) => (server === 1 ? end : 'never'));
      await running;
      await new Promise((resolve) => setTimeout(resolve));
      assert.equal(await client?.sendRequest('ping'), 'pong');
      assert.equal(servers(), 2);
    });

    it(`gives up when every server ends ${end} to initialize`, async () => {
      const { givenUp, servers } = start(() => end);
      await givenUp;
      assert.equal(servers(), MAX_RESTARTS + 1);
    });
  }
});
