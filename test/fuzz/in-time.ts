import { setTimeout as after } from 'node:timers/promises';
import { withTimeout as answerInTime, TimeoutError } from '../../bench/servers/with-timeout.mjs';
import { Finding } from './sane.ts';
import type { Wire } from './wire.ts';

/** How long a request may take: for a small text, and for each million characters more. In milliseconds. */
const LONGEST = 10_000;

/**
 * Waits for something of the server's, such as an answer, but not for ever.
 * @param what it is, in words
 * @param server whose end means that it cannot come any more; undefined where the end itself is waited for
 * @param size of the text that it is about, in characters
 * @throws Finding where it does not come in time, or cannot come any more
 */
export async function inTime<T>(promise: Promise<T>, what: string, server: Wire | undefined, size = 0): Promise<T> {
  const limit = LONGEST * (1 + size / 1e6);
  const over = server?.ended.then(async (end) => {
    // What it sent last may still be on its way.
    await after(50);
    throw new Finding(`the server ended (${end}) before it answered ${what}: ${server.stderr}`);
  });
  over?.catch(() => undefined);
  try {
    return await answerInTime(over ? Promise.race([promise, over]) : promise, limit);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    throw new Finding(`${what} of ${size} characters did not come within ${(limit / 1000).toFixed(1)} s`);
  }
}
