import type { MfaFactors } from '#core/resources/mfa-factors';

/** What shows that a rule works. The members stand in a pool file that has nothing else but its pool id. */
export interface RuleCase {
  /** Members → all diagnostics, as `severity code: text under the squiggle`. At least one of them must fire. */
  readonly finds: readonly (readonly [members: string, diagnostics: readonly string[]])[];
  /** Members with which the rule keeps silent, and every other one too. At least one. */
  readonly silent: readonly string[];
  /** Each fix: its title, members → members after it. Every title that the rule can have must be among them. */
  readonly fixes?: readonly (readonly [title: string, members: string, after: string])[];
  /** Members of a complete request (nothing comes from the live pool) → all diagnostics, for a rule that differs there. */
  readonly complete?: readonly (readonly [members: string, diagnostics: readonly string[]])[];
  /** Members of a complete request to a live pool of that account → all diagnostics. */
  readonly accounts?: readonly (readonly [members: string, account: string, diagnostics: readonly string[]])[];
  /** Members of a complete request to a live pool with these factors → all diagnostics. */
  readonly live?: readonly (readonly [members: string, factors: MfaFactors, diagnostics: readonly string[]])[];
}

/** Cases by code. */
export type RuleCases = Readonly<Record<string, RuleCase>>;
