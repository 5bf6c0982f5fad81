import type { Check, Finding, Severity } from '../../../diagnostics/types/index.ts';
import type { PoolView } from './pool-view.ts';

/** What a rule reports. The runner adds the rule's code, and its severity where the report has none of its own. */
export type Report = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity };

/**
 * A fact about user pools that the shape of the request does not express, most often about several members at once.
 *
 * @example a rule's file is named as its code and exports one of these; the index.ts of its folder lists it
 */
export interface Rule extends Check {
  /** Looks at a pool and reports each place that breaks the rule. Must not throw for any JSON value. */
  readonly check: (pool: PoolView) => Iterable<Report>;
}
