import type { NextStep } from '../../next-steps.ts';

/** The one notification for how something ended. */
export interface Notice<Step extends NextStep = NextStep> {
  readonly severity: 'info' | 'warning' | 'error';
  /** The point first: a notification without a button shows one line of it until it is opened. */
  readonly text: string;
  /** Its buttons, the likeliest first. */
  readonly steps: readonly Step[];
}

/** Something ended well. */
export function info<Step extends NextStep = never>(text: string, ...steps: readonly Step[]): Notice<Step> {
  return { severity: 'info', text, steps };
}

/** Something ended, and not quite as the user wanted. */
export function warning<Step extends NextStep = never>(text: string, ...steps: readonly Step[]): Notice<Step> {
  return { severity: 'warning', text, steps };
}

/** Something did not come about. */
export function error<Step extends NextStep = never>(text: string, ...steps: readonly Step[]): Notice<Step> {
  return { severity: 'error', text, steps };
}
