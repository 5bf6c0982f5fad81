import type { MfaFactors } from '#core/resources/mfa-factors';

/** The test cases of a rule. The given settings are added to a pool file that contains only a pool ID. */
export interface RuleCase {
  /**
   * Settings → all diagnostics, as `severity code: text under the squiggle`. At least one is a diagnostic of this rule.
   */
  readonly finds: readonly (readonly [members: string, diagnostics: readonly string[]])[];
  /** Settings that cause no diagnostic. There must be at least one case. */
  readonly silent: readonly string[];
  /** Fixes: title, settings → settings after the fix. Must include every title that the rule can have. */
  readonly fixes?: readonly (readonly [title: string, members: string, after: string])[];
  /**
   * Settings of a complete request (nothing is added from the live pool) → all diagnostics, for rules that treat
   * complete requests differently.
   */
  readonly complete?: readonly (readonly [members: string, diagnostics: readonly string[]])[];
  /** Settings of a complete request for a live pool in the given account → all diagnostics. */
  readonly accounts?: readonly (readonly [members: string, account: string, diagnostics: readonly string[]])[];
  /** Settings of the pool file and of the MFA file next to it → all diagnostics of the pool file. */
  readonly withMfa?: readonly (readonly [members: string, mfa: string, diagnostics: readonly string[]])[];
  /** Settings of a complete request for a live pool with the given factors → all diagnostics. */
  readonly live?: readonly (readonly [members: string, factors: MfaFactors, diagnostics: readonly string[]])[];
}

/** Test cases, keyed by diagnostic code. */
export type RuleCases = Readonly<Record<string, RuleCase>>;
