import type { Plan } from '#core/sync';
import { confirmationText } from '#live/operations';
import { CommandError } from '../command.ts';

/**
 * Checks the value of `--confirm-pool`, even if the pool is not protected.
 * @throws CommandError if it does not match the pool
 */
export function checkConfirmPool(pool: Plan['pool'], given: string | undefined): void {
  const expected = confirmationText(pool);
  if (given === undefined || given === expected) return;
  throw new CommandError(`Nothing was sent: --confirm-pool does not match the name of the pool: ${expected}`, 1);
}

/** Returns the option that a push to a protected pool needs. */
export function confirmPoolOption(pool: Plan['pool']): string {
  return `--confirm-pool ${shellWord(confirmationText(pool))}`;
}

/** Quotes a string for a shell, if necessary. */
function shellWord(text: string): string {
  return /^[\w.@%+=:,/-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
