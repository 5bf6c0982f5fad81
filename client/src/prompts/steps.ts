/** The answer of a step that returns to the step before. */
export const BACK = Symbol('back');

/** The place of a step in its sequence, as a quick pick shows it. */
export interface StepPlace {
  /** Counted from 1. */
  readonly step: number;
  readonly totalSteps: number;
}

/**
 * One question of a sequence. It gets the answers so far, and returns them with its own; {@link BACK}, or undefined if
 * the user cancels.
 */
export type Step<Answers> = (answers: Answers, place: StepPlace) => Promise<Answers | typeof BACK | undefined>;

/**
 * Asks questions one after the other; the user can go back to change an answer.
 * @param first the answers that are known from the start
 * @returns all answers; undefined if the user cancels, or goes back from the first question
 */
export async function askInSteps<Answers>(
  first: Answers,
  steps: readonly Step<Answers>[],
): Promise<Answers | undefined> {
  const before = [first];
  while (before.length <= steps.length) {
    const place = { step: before.length, totalSteps: steps.length };
    const ask = steps[before.length - 1];
    const current = before.at(-1);
    if (!ask || current === undefined) return undefined;
    const answers = await ask(current, place);
    if (answers === undefined) return undefined;
    if (answers === BACK) before.pop();
    else before.push(answers);
  }
  return before.at(-1);
}
