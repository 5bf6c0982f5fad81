import type { Finding, Severity } from '../findings/index.ts';
import type { PoolView } from './pool-view.ts';

/** What a rule reports. The runner adds the rule's code, and its severity where the report has none of its own. */
export type Report = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity };

/**
 * A fact about user pools that the shape of the request does not express, most often about several members at once.
 *
 * @example a rule's file is named as its code and exports one of these; rules/index.ts lists it
 */
export interface Rule {
  /** Stable, kebab-case. */
  readonly code: string;
  /** Error only where a refusal is measured, documented or reported. */
  readonly severity: Severity;
  /** One line: the problem. */
  readonly title: string;
  /** What happens, and why that is bad. */
  readonly why: string;
  /** How the fact is known. */
  readonly evidence: 'measured' | 'documented' | 'reported' | 'inferred';
  /** Where it is written down. */
  readonly source: string;
  /** The members that take part, as field names. */
  readonly members: readonly string[];
  /** Looks at a pool and reports each place that breaks the rule. Must not throw for any JSON value. */
  readonly check: (pool: PoolView) => Iterable<Report>;
}
