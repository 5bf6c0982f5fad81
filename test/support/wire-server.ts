import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request as the server received it. */
export interface WireRequest {
  readonly operation: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Responds to a request that has been read completely. */
export type Reply = (response: ServerResponse, request: WireRequest) => void;

/** A server with scripted responses that records the exact bytes of the requests. */
export interface WireServer {
  readonly url: string;
  readonly requests: readonly WireRequest[];
  /** Sets the responses to the next requests. The last response is repeated. */
  answer(...replies: Reply[]): void;
}

/** Starts a server for the current test. */
export async function startWireServer(): Promise<WireServer> {
  const requests: WireRequest[] = [];
  let replies: Reply[] = [json(200, {})];
  const server = createServer((incoming, response) => {
    void buffer(incoming).then((body) => {
      const target = String(incoming.headers['x-amz-target'] ?? '');
      const request = { operation: target.slice(target.indexOf('.') + 1), headers: incoming.headers, body };
      requests.push(request);
      const reply = replies.length > 1 ? replies.shift()! : replies[0]!;
      reply(response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answer: (...next) => {
      replies = next;
    },
  };
}

/** Responds with JSON. */
export function json(status: number, body: object, headers: Record<string, string> = {}): Reply {
  return text(status, JSON.stringify(body), { 'content-type': 'application/x-amz-json-1.1', ...headers });
}

/** Responds with text. */
export function text(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return (response) => void response.writeHead(status, { 'x-amzn-requestid': 'request-1', ...headers }).end(body);
}

/** Responds with a service exception. */
export function exception(type: string, message?: string, status = 400, headers: Record<string, string> = {}): Reply {
  return json(status, { __type: `com.amazonaws.cognito.identity.idp.model#${type}`, message }, headers);
}

/** Resets the connection without responding. */
export const reset: Reply = (response) => response.socket?.resetAndDestroy();

/** Never responds. */
export const silence: Reply = () => undefined;
