import { setTimeout as delay } from 'node:timers/promises';

/** How long a test waits for something to appear, in milliseconds. Far more than it takes on an idle machine. */
export const patience = 30_000;

/**
 * Polls until `check` returns something other than `undefined` or `false`.
 *
 * @param what completes the error: "Waited in vain for …"; a function is called when the time is over
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

/**
 * Retries until an attempt does not throw. VS Code closes lists and quick inputs when something else takes the focus,
 * such as an editor that opens or closes; a user would open them again.
 *
 * @param what completes the error, as for `waitFor`
 * @param attempt gets the timeout of one step, in milliseconds
 * @throws Error if none succeeded within `patience`
 */
export async function retry(what: string, attempt: (timeout: number) => Promise<unknown>): Promise<void> {
  let last = '';
  await waitFor(
    () => `${what}; the last attempt: ${last}`,
    async () => {
      try {
        await attempt(patience / 5);
        return true;
      } catch (error) {
        last = String(error);
        return false;
      }
    },
  );
}
