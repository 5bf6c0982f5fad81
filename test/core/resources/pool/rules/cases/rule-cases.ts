import type { MfaFactors } from '#core/resources/mfa-factors';

/** The test cases of a rule. The settings are in a pool file that otherwise has only its pool ID. */
export interface RuleCase {
  /** Members → all diagnostics, as `severity code: text under the squiggle`. At least one of them must fire. */
  readonly finds: readonly (readonly [members: string, diagnostics: readonly string[]])[];
  /** Members without a diagnostic of this rule or any other. At least one. */
  readonly silent: readonly string[];
  /** Each fix: its title, members → members after it. Includes every title that the rule can have. */
  readonly fixes?: readonly (readonly [title: string, members: string, after: string])[];
  /**
   * Members of a complete request (nothing comes from the live pool) → all diagnostics, for a rule that differs there.
   */
  readonly complete?: readonly (readonly [members: string, diagnostics: readonly string[]])[];
  /** Members of a complete request to a live pool of that account → all diagnostics. */
  readonly accounts?: readonly (readonly [members: string, account: string, diagnostics: readonly string[]])[];
  /** Members of a complete request to a live pool with these factors → all diagnostics. */
  readonly live?: readonly (readonly [members: string, factors: MfaFactors, diagnostics: readonly string[]])[];
}

/** Cases by code. */
export type RuleCases = Readonly<Record<string, RuleCase>>;
