import type { LeftOutChoice } from '#core/sync';
import { leftOutDetail, leftOutQuestion, pushAsText, pushQuestion, type PushPlace } from '#live/messages';
import { confirmationText, findNotRemovable, type PushPrompts } from '#live/operations';
import { checkConfirmPool } from './confirm-pool.ts';
import { withoutExternalIds } from './plan-report.ts';
import type { Prompter } from './prompter.ts';

/** The input to {@link terminalPrompts}. */
export interface TerminalPromptsInput {
  readonly place: PushPlace;
  /** The value of `--confirm-pool`. */
  readonly confirmPool?: string | undefined;
  /** The value of `--against`. */
  readonly against?: string | undefined;
  /** The question to ask instead, if the push restores a snapshot. */
  readonly question?: string | undefined;
}

/** Creates the prompts of a push on a terminal: they show the plan and ask for confirmation. */
export function terminalPrompts(
  { ask, confirm, show }: Prompter,
  { place, confirmPool, against, question: restoring }: TerminalPromptsInput,
): PushPrompts {
  return {
    async askOther(_plan, name) {
      const isRestore = restoring !== undefined;
      const text = isRestore
        ? `The ${name === 'mfa' ? 'MFA settings' : 'pool'} also changed since the snapshot. Restore both?`
        : `${name} has changes for this pool, too. Push both files?`;
      return (await confirm(text)) ? 'both' : 'only';
    },
    async askLeftOut(plans, changedConcurrently) {
      show(`${leftOutQuestion(plans.keep, changedConcurrently)}\n\n${leftOutDetail(plans)}\n`);
      const answer = await ask('Type "keep" or "reset", or press Enter to cancel:');
      return CHOICES.find((choice) => choice === answer?.toLowerCase());
    },
    async confirmPush(plan, { isProtected, ...since }) {
      checkConfirmPool(plan.pool, confirmPool);
      const question = pushQuestion(plan, since, restoring);
      const heading = `${plan.pool.poolName} (${plan.pool.poolId})`;
      const notRemovable = restoring === undefined ? [] : findNotRemovable(plan);
      const terms = { ...place, isProtected, against, notRemovable };
      show(`${pushAsText(heading, withoutExternalIds(plan), terms)}\n`);
      return confirm(question);
    },
    async confirmByName({ pool }) {
      const expected = confirmationText(pool);
      if (confirmPool === expected) return true;
      const answer = await ask(`The pool is protected. Type ${expected} to confirm:`);
      if (answer === expected) return true;
      show(`The text does not match ${expected}.`);
      return false;
    },
  };
}

const CHOICES: readonly LeftOutChoice[] = ['keep', 'reset'];
