/** The description of an outcome for the user. Hosts show it unchanged, and add their own text for the hints. */
export interface OutcomeDescription<Hint extends string> {
  readonly severity: 'info' | 'warning' | 'error';
  readonly summary: string;
  /** Consequences and advice in complete sentences. */
  readonly details: readonly string[];
  /** Suggested next steps, the most likely one first. */
  readonly hints: readonly Hint[];
}

/** Creates the description of an outcome. Drops empty details. */
export function describeAs<Hint extends string>(
  severity: OutcomeDescription<Hint>['severity'],
  summary: string,
  details: readonly string[] = [],
  ...hints: readonly Hint[]
): OutcomeDescription<Hint> {
  return { severity, summary, details: details.filter((detail) => detail !== ''), hints };
}
