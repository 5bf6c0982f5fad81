import { setTimeout as wait } from 'node:timers/promises';
import { LiveError, type PoolGateway } from '#live/gateway';
import { backoffMs, type Pause } from '#live/operations';

/**
 * Returns a gateway whose calls are canceled by a signal. Once a request that may change something has been sent, the
 * signal no longer cancels reads, because they determine its outcome. It still prevents further requests.
 * @param onCall receives a description of each call
 */
export function commandGateway(
  gateway: PoolGateway,
  signal: AbortSignal,
  onCall: (text: string) => void = () => undefined,
): PoolGateway {
  let hasSent = false;
  const sending = <T>(text: string, send: () => Promise<T>): Promise<T> => {
    if (signal.aborted) return Promise.reject(cancelled());
    hasSent = true;
    onCall(text);
    return send();
  };
  return {
    endpoint: gateway.endpoint,
    describe(resource) {
      onCall(resource.kind === 'mfa' ? `Reading the MFA settings of ${resource.poolId}` : `Reading ${resource.poolId}`);
      return gateway.describe(resource, hasSent ? undefined : signal);
    },
    update: (resource, request) => sending('Sending the request', () => gateway.update(resource, request, signal)),
    create: (kind, request) => sending('Creating the pool', () => gateway.create(kind, request, signal)),
    addCustomAttributes: (poolId, attributes) =>
      sending('Sending the request', () => gateway.addCustomAttributes(poolId, attributes, signal)),
    list: () => gateway.list(hasSent ? undefined : signal),
  };
}

/** Returns a function that waits before a retry until a signal cancels the wait. */
export function pauseUntil(signal: AbortSignal): Pause {
  return async (attempt) => {
    try {
      await wait(backoffMs(attempt), undefined, { signal });
    } catch {
      throw cancelled();
    }
  };
}

function cancelled(): LiveError {
  return new LiveError('Canceled.', { kind: 'cancelled', code: 'AbortError' });
}
