import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly operation: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** What a request gets; the request itself is over then. */
export type Reply = (response: ServerResponse, request: WireRequest) => void;

/** A server that answers as it is told and keeps what it was asked, byte for byte. */
export interface WireServer {
  readonly url: string;
  readonly requests: readonly WireRequest[];
  /** What the next requests get, one reply each; the last one stays. */
  answer(...replies: Reply[]): void;
}

/** Starts a server for the test that runs. */
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

/** An answer in JSON. */
export function json(status: number, body: object, headers: Record<string, string> = {}): Reply {
  return text(status, JSON.stringify(body), { 'content-type': 'application/x-amz-json-1.1', ...headers });
}

/** An answer as text. */
export function text(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return (response) => void response.writeHead(status, { 'x-amzn-requestid': 'request-1', ...headers }).end(body);
}

/** An exception of the service. */
export function exception(type: string, message?: string, status = 400, headers: Record<string, string> = {}): Reply {
  return json(status, { __type: `com.amazonaws.cognito.identity.idp.model#${type}`, message }, headers);
}

/** The connection breaks in place of an answer. */
export const reset: Reply = (response) => response.socket?.resetAndDestroy();

/** No answer ever. */
export const silence: Reply = () => undefined;
