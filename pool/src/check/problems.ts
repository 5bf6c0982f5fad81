import type { Finding } from '../findings/index.ts';
import { isJsonObject, type JsonValue } from '../json/index.ts';
import { rules, runRules } from '../rules/index.ts';
import { findStructureProblems } from '../structure/index.ts';

/**
 * What is wrong with a request, by its structure and by the rules.
 * @param value a file's JSON value, or a completed request; undefined for an empty file
 * @param onRuleFailure is told of a rule that threw; that rule's findings are missing from the result
 */
export function findProblems(
  value: JsonValue | undefined,
  onRuleFailure: (code: string, error: unknown) => void = () => undefined,
): Finding[] {
  return [...findStructureProblems(value), ...runRules(rules, isJsonObject(value) ? value : {}, onRuleFailure)];
}
