import type { Check, Diagnostic, Severity } from '../types/index.ts';
import type { RequestView } from './request-view.ts';

/** What a rule reports. The runner adds the rule's code, and its severity where the report has none of its own. */
export type Report = Omit<Diagnostic, 'code' | 'severity'> & { readonly severity?: Severity };

/**
 * A fact about a resource that the shape of its request does not express, most often about several settings at once.
 *
 * @example a rule's file is named after its code and exports one of these; the index.ts of its folder lists it
 */
export interface Rule extends Check {
  /**
   * Top-level settings that it reads beside those of `members`, such as for its fixes; `any`: it looks at all of them.
   * Every rule may read `UserPoolId`. The rule runs again only when a setting that it reads has changed.
   */
  readonly alsoReads?: readonly string[] | 'any';
  /** Reports each place of a request that breaks the rule. Must not throw for any JSON value. */
  readonly check: (request: RequestView) => Iterable<Report>;
}
