import type { JsonObject } from '../../json/index.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';
import type { Diagnostic } from '../types/index.ts';
import { RequestView, type RuleContext } from './request-view.ts';
import type { Report, Rule } from './rule.ts';

/**
 * Runs the rules on a request. If a rule throws, only that rule's diagnostics are missing.
 * @param onFailure called if a rule throws
 * @param cache results by rule; new results are added to it
 */
export function runRules(
  { request, context }: { readonly request: RequestSpec; readonly context: RuleContext },
  root: JsonObject,
  onFailure: (code: string, error: unknown) => void,
  cache = new Map<Rule, readonly Diagnostic[]>(),
): Diagnostic[] {
  const all: Diagnostic[] = [];
  for (const rule of request.rules) {
    let found = cache.get(rule);
    if (!found) {
      try {
        const view = new RequestView(request.shape, root, contextOf(rule, context));
        const { severity, code } = rule;
        found = Array.from(reportsOf(rule, view), (report): Diagnostic => ({ severity, ...report, code }));
        cache.set(rule, found);
      } catch (error) {
        onFailure(rule.code, error);
        continue;
      }
    }
    for (const diagnostic of found) all.push(diagnostic);
  }
  return all;
}

/** Returns the context for a rule. Contains another file of the pool only if the rule declares its kind. */
function contextOf({ siblings: kinds = [] }: Rule, context: RuleContext): RuleContext {
  const { siblings = [] } = context;
  return siblings.length === 0
    ? context
    : { ...context, siblings: siblings.filter(({ kind }) => kinds.includes(kind.id)) };
}

/**
 * Yields a rule's reports until the rule reads an unreadable setting. Later reports would be unreliable, because the
 * rule would treat that setting as missing.
 */
function* reportsOf(rule: Rule, view: RequestView): Generator<Report> {
  for (const report of rule.check(view)) {
    if (view.metUnreadable) return;
    yield report;
  }
}
