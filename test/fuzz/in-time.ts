import { setTimeout as after } from 'node:timers/promises';
import { withTimeout as answerInTime, TimeoutError } from '../../bench/servers/with-timeout.mjs';
import { Failure } from './check-response.ts';
import type { Wire } from './wire.ts';

/**
 * The time limit of a request in milliseconds for a small text. Each million characters extends the limit by the same
 * amount.
 */
const MAX_TIME = 10_000;

/**
 * Waits for something from the server, such as a response, with a time limit.
 *
 * @param what the name of the awaited response or event, for error messages
 * @param server the server; undefined when waiting for the server to exit
 * @param size the number of characters in the text
 * @throws Failure if it does not arrive in time, or if the server exits first
 */
export async function inTime<T>(promise: Promise<T>, what: string, server: Wire | undefined, size = 0): Promise<T> {
  const limit = MAX_TIME * (1 + size / 1e6);
  const over = server?.ended.then(async (end) => {
    // The server's last message may still be in transit.
    await after(50);
    throw new Failure(`the server ended (${end}) before it answered ${what}: ${server.stderr}`);
  });
  over?.catch(() => undefined);
  try {
    return await answerInTime(over ? Promise.race([promise, over]) : promise, limit);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    throw new Failure(`${what} of ${size} characters did not come within ${(limit / 1000).toFixed(1)} s`);
  }
}
