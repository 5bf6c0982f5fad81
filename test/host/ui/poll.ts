import { setTimeout as delay } from 'node:timers/promises';

/**
 * How long a test waits for something to appear, in milliseconds. On an idle machine, the wait is much shorter.
 */
export const patience = 30_000;

/**
 * Polls until `check` returns something other than `undefined` or `false`.
 *
 * @param what the end of the error message "Waited in vain for …", or a function that returns it after the timeout
 * @throws Error if `check` returns no such value within `patience`
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
 * Repeats an action until it does not throw an error. VS Code closes lists and quick inputs when they lose focus, for
 * example because an editor opens or closes. A user would open them again.
 *
 * @param what the end of the error message, as in `waitFor`
 * @param attempt gets the timeout for one step, in milliseconds
 * @throws Error if no attempt succeeds within `patience`
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
