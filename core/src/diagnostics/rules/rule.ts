import type { Check, Diagnostic, Severity } from '../types/index.ts';
import type { RequestView } from './request-view.ts';

/** A problem that a rule reports. The runner adds the rule's code, and the rule's severity if the report has none. */
export type Report = Omit<Diagnostic, 'code' | 'severity'> & { readonly severity?: Severity };

/**
 * A constraint on a resource, usually between several settings, that the shape of its request does not express.
 *
 * A rule's file is named after its code; the index.ts of its folder lists it.
 */
export interface Rule extends Check {
  /**
   * Top-level settings that the rule reads in addition to those of `members`, for example for its fixes; `any`: all
   * top-level settings. Every rule may read `UserPoolId`. A rule runs again only when a setting that it reads has
   * changed.
   */
  readonly alsoReads?: readonly string[] | 'any';
  /**
   * The kinds of the pool's other files that the rule reads through `RequestView.sibling`, which hides all others. The
   * rule runs again when one of these files changes.
   */
  readonly siblings?: readonly string[];
  /** Reports each violation of the rule in a request. Must not throw for any JSON value. */
  readonly check: (request: RequestView) => Iterable<Report>;
}
