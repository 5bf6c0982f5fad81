import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceError } from './errors.ts';
import type { Service } from './operations/index.ts';
import { rejectCrossOriginRequests } from './wire/authorize.ts';
import { failure, type Answer } from './wire/answer.ts';
import { readBody } from './wire/body.ts';
import { readCall } from './wire/call.ts';
import { handleCall, type Outcome } from './wire/handle-call.ts';
import type { Faults } from './wire/faults.ts';
import type { WireLog } from './wire/wire-log.ts';

/** The sandbox's HTTP server. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the server on the loopback address.
 *
 * @param port 0 for any free port
 * @throws a system error if the port is in use
 */
export async function listen(service: Service, faults: Faults, wire: WireLog, port: number): Promise<RunningServer> {
  const server = createServer((request, response) => {
    // A caller that disconnects during its request gets no response.
    serve(request, response).catch(() => response.destroy());
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBodyOrAnswer(request);
    const isAccepted = typeof body === 'string';
    const call = readCall(request.headers, isAccepted ? body : '');
    const at = new Date();
    const outcome = isAccepted ? await handleCall(service, faults, request, call) : body;
    wire.record({ ...call, at, ...summary(outcome) });
    // The rest of a rejected request is not read.
    if (!isAccepted) response.setHeader('connection', 'close').once('finish', () => request.destroy());
    if (outcome === 'reset') request.socket.resetAndDestroy();
    else send(response, outcome);
  }

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: actualPort } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${actualPort}`, close: () => close(server) };
}

/** Returns a request's body, or the response if the request is rejected before its body is read. */
async function readBodyOrAnswer(request: IncomingMessage): Promise<string | Answer> {
  try {
    rejectCrossOriginRequests(request);
    return await readBody(request);
  } catch (error) {
    if (error instanceof ServiceError) return failure(error);
    throw error;
  }
}

function send(response: ServerResponse, { status, headers, body, truncated }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  if (!truncated) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

function summary(outcome: Outcome): { status: number | undefined; response: unknown } {
  if (outcome === 'reset') return { status: undefined, response: undefined };
  return { status: outcome.status, response: parsed(outcome.body) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
