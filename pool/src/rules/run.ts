import type { Finding } from '../findings/index.ts';
import type { JsonObject } from '../json/index.ts';
import { PoolView } from './pool-view.ts';
import type { Rule } from './rule.ts';

/**
 * Runs rules over a file's value. A rule that throws costs its own findings only.
 * @param onFailure is told of a rule that threw
 */
export function runRules(
  rules: readonly Rule[],
  root: JsonObject,
  onFailure: (code: string, error: unknown) => void,
): Finding[] {
  const view = new PoolView(root);
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
