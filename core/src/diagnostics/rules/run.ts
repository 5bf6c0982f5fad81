import type { JsonObject } from '../../json/index.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';
import type { Diagnostic } from '../types/index.ts';
import { RequestView, type RuleContext } from './request-view.ts';
import type { Report, Rule } from './rule.ts';

/**
 * Runs the rules of a request. A rule that throws costs its own diagnostics only.
 * @param onFailure is told of a rule that threw
 * @param known results to take over, by rule; new ones are added
 */
export function runRules(
  { request, context }: { readonly request: RequestSpec; readonly context: RuleContext },
  root: JsonObject,
  onFailure: (code: string, error: unknown) => void,
  known = new Map<Rule, readonly Diagnostic[]>(),
): Diagnostic[] {
  return request.rules.flatMap((rule) => {
    try {
      const found =
        known.get(rule) ??
        Array.from(reportsOf(rule, new RequestView(request.shape, root, context)), (report): Diagnostic => ({
          severity: rule.severity,
          ...report,
          code: rule.code,
        }));
      known.set(rule, found);
      return found;
    } catch (error) {
      onFailure(rule.code, error);
      return [];
    }
  });
}

/**
 * Yields what a rule reports up to the first setting that it cannot read. What it would report after that rests on a
 * value that is unknown: the rule would take the setting for missing.
 */
function* reportsOf(rule: Rule, view: RequestView): Generator<Report> {
  for (const report of rule.check(view)) {
    if (view.metUnreadable) return;
    yield report;
  }
}
