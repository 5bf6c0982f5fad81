import type { Check, Finding, Severity } from '../types/index.ts';
import type { RequestView } from './request-view.ts';

/** What a rule reports. The runner adds the rule's code, and its severity where the report has none of its own. */
export type Report = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity };

/**
 * A fact about a resource that the shape of its request does not express, most often about several settings at once.
 *
 * @example a rule's file is named after its code and exports one of these; the index.ts of its folder lists it
 */
export interface Rule extends Check {
  /** Reports each place of a request that breaks the rule. Must not throw for any JSON value. */
  readonly check: (request: RequestView) => Iterable<Report>;
}
