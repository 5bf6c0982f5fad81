/** The result of a step if the user goes back to the previous one. */
export const BACK = Symbol('back');

/** The position of a step, as shown in a quick pick. */
export interface StepPlace {
  /** Starts at 1. */
  readonly step: number;
  readonly totalSteps: number;
}

/**
 * A prompt that is one of several steps. Returns the previous answers plus its own, or {@link BACK}, or undefined if
 * the user cancels.
 */
export type Step<Answers> = (answers: Answers, place: StepPlace) => Promise<Answers | typeof BACK | undefined>;

/**
 * Shows prompts one after another. The user can go back to change an answer.
 * @param first the initial answers
 * @returns all answers; undefined if the user cancels or goes back from the first step
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
