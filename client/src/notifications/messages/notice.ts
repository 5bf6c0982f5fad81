import type { NextStep } from '../../next-steps.ts';

/** A notification about the outcome of a command. */
export interface Notice<Step extends NextStep = NextStep> {
  readonly severity: 'info' | 'warning' | 'error';
  /** The main point comes first, because a notification without buttons shows only one line until it is expanded. */
  readonly text: string;
  /** The notification's buttons, with the most likely choice first. */
  readonly steps: readonly Step[];
}

/** Creates a success notification. */
export function info<Step extends NextStep = never>(text: string, ...steps: readonly Step[]): Notice<Step> {
  return { severity: 'info', text, steps };
}

/** Creates a partial-success notification. */
export function warning<Step extends NextStep = never>(text: string, ...steps: readonly Step[]): Notice<Step> {
  return { severity: 'warning', text, steps };
}

/** Creates a failure notification. */
export function error<Step extends NextStep = never>(text: string, ...steps: readonly Step[]): Notice<Step> {
  return { severity: 'error', text, steps };
}
