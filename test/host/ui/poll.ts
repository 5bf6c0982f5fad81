import { setTimeout as delay } from 'node:timers/promises';

/** How long a test waits for something to appear, in milliseconds. Far more than it takes on an idle machine. */
export const patience = 15_000;

/**
 * Asks again and again until `check` gives something other than `undefined` or `false`.
 *
 * @param what completes the error: "Waited in vain for …"; a function is asked when the time is over
 * @throws Error if that has not happened within `patience`
 */
export async function waitFor<T>(
  what: string | (() => string),
  check: () => Promise<T | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}.`);
    await delay(40);
  }
}
