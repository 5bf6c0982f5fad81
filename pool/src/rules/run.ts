import type { Finding } from '../findings/index.ts';
import type { PoolView } from './pool-view.ts';
import type { Rule } from './rule.ts';

/**
 * Runs rules over a pool's configuration. A rule that throws costs its own findings only.
 * @param onFailure is told of a rule that threw
 */
export function runRules(
  rules: readonly Rule[],
  view: PoolView,
  onFailure: (code: string, error: unknown) => void,
): Finding[] {
  return rules.flatMap((rule) => {
    try {
      return Array.from(rule.check(view), (report): Finding => ({
        severity: rule.severity,
        ...report,
        code: rule.code,
      }));
    } catch (error) {
      onFailure(rule.code, error);
      return [];
    }
  });
}
