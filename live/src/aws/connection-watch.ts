import { AsyncLocalStorage } from 'node:async_hooks';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import type { CallTrace } from './raw-body-middleware.ts';

/** The maximum number of connections to a host, which is also the default of the SDK's agents. */
const MAX_SOCKETS = 50;

const attempts = new AsyncLocalStorage<CallTrace>();

/**
 * Runs one attempt at a call. If the {@link watchedAgents} open a connection for it, they update the trace's `sent`.
 */
export function runAttempt<Result>(trace: CallTrace, run: () => Result): Result {
  return attempts.run(trace, run);
}

/**
 * Creates agents that detect whether a request might have been sent. `sent` is false until the connection and, with
 * TLS, its handshake are complete. If other code opens the connection (as VS Code does for a proxy), the request counts
 * as sent.
 */
export function watchedAgents({ keepAlive, ca }: { keepAlive: boolean; ca: readonly string[] | undefined }): {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
} {
  const options = { keepAlive, maxSockets: MAX_SOCKETS };
  return {
    httpAgent: new WatchedHttpAgent(options),
    httpsAgent: new WatchedHttpsAgent({ ...options, ...(ca ? { ca: [...ca] } : {}) }),
  };
}

class WatchedHttpAgent extends HttpAgent {
  override createConnection(...args: Parameters<HttpAgent['createConnection']>): Connection {
    const socket = super.createConnection(...args);
    watch(socket, 'connect');
    return socket;
  }
}

class WatchedHttpsAgent extends HttpsAgent {
  override createConnection(...args: Parameters<HttpsAgent['createConnection']>): Connection {
    const socket = super.createConnection(...args);
    watch(socket, 'secureConnect');
    return socket;
  }
}

type Connection = Duplex | null | undefined;

function watch(socket: Connection, ready: 'connect' | 'secureConnect'): void {
  const trace = attempts.getStore();
  if (!trace || !socket) return;
  trace.sent = false;
  socket.once(ready, () => (trace.sent = true));
}
