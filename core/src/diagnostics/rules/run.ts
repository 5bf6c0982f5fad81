import type { RequestSpec } from '../../resources/request-spec.ts';
import type { Finding, Remember } from '../types/index.ts';
import { RequestView, type RuleContext } from './request-view.ts';
import type { Report, Rule } from './rule.ts';

/** What rules are run with. */
export interface RunOptions {
  readonly request: RequestSpec;
  readonly context?: RuleContext;
  /** Gives the pool's configuration to each rule. */
  readonly remember: Remember;
  /** Is told of a rule that threw. */
  readonly onFailure: (code: string, error: unknown) => void;
}

/** Runs rules over a pool's configuration. A rule that throws costs its own findings only. */
export function runRules(rules: readonly Rule[], { request, context, remember, onFailure }: RunOptions): Finding[] {
  return rules.flatMap((rule) => {
    try {
      return remember(rule.code, (root) =>
        Array.from(reportsOf(rule, new RequestView(request.shape, root, context)), (report): Finding => ({
          severity: rule.severity,
          ...report,
          code: rule.code,
        })),
      );
    } catch (error) {
      onFailure(rule.code, error);
      return [];
    }
  });
}

/**
 * What a rule reports up to the first setting that it cannot read. What it would report after that rests on a value that
 * nobody knows: the rule would take the setting for missing.
 */
function* reportsOf(rule: Rule, pool: RequestView): Generator<Report> {
  for (const report of rule.check(pool)) {
    if (pool.metUnreadable) return;
    yield report;
  }
}
