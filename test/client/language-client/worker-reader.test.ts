import { expect, it } from 'vitest';
import { createMessageConnection, type MessageReader, type MessageWriter } from 'vscode-jsonrpc/node';
import { closeOnError } from '../../../client/src/browser/worker-reader.ts';
// The package exports this class for browsers only.
import * as browser from '../../../node_modules/vscode-jsonrpc/lib/browser/main.js';

const { BrowserMessageReader, BrowserMessageWriter } = browser as unknown as Record<
  string,
  new (port: object) => MessageReader & MessageWriter
>;

/** A worker that accepts every message. */
class FakeWorker extends EventTarget {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  readonly posted: unknown[] = [];
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
}

const connect = () => {
  const worker = new FakeWorker();
  const reader = closeOnError(new BrowserMessageReader!(worker), worker);
  const connection = createMessageConnection(reader, new BrowserMessageWriter!(worker));
  const heard: string[] = [];
  connection.onClose(() => heard.push('closed'));
  connection.onError(([{ message }]) => heard.push(message));
  connection.listen();
  return { worker, connection, heard };
};

it('an uncaught error in a worker closes the connection to that worker', () => {
  const { worker, heard } = connect();
  worker.dispatchEvent(Object.assign(new Event('error'), { message: 'x is not a function' }));
  expect(heard.at(-1)).toBe('closed');
  expect(heard.filter((event) => event === 'closed')).toHaveLength(1);
  expect(heard[0]).toContain('x is not a function');
});

it('messages are exchanged in both directions until an error occurs', async () => {
  const { worker, connection, heard } = connect();
  const answer = connection.sendRequest('sum');
  await Promise.resolve();
  worker.onmessage?.({ data: { jsonrpc: '2.0', id: 0, result: 3 } });
  expect(await answer).toBe(3);
  expect(worker.posted).toHaveLength(1);
  connection.dispose();
  worker.dispatchEvent(new Event('error'));
  expect(heard).toEqual([]);
});
