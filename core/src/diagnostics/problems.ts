import { conversionsOf, isWrapped, type Form } from '../convert/index.ts';
import { afresh, type Finding } from './types/index.ts';
import { isJsonObject, startsWith, type JsonObject, type JsonValue } from '../json/index.ts';
import type { MfaFactors } from '../resources/pool/mfa-factors/index.ts';
import type { RequestSpec } from '../resources/request-spec.ts';
import { runRules } from './rules/run.ts';
import { findStructureProblems } from './schema-validation/index.ts';
import type { Recall } from './recall.ts';
import { withoutRefusedFixes } from './refused-fixes.ts';
import { withSeverities, type Severities } from './severities.ts';
import type { ReadYaml } from '../yaml/index.ts';
import { textReader } from './yaml.ts';

/** What a check may be given beside what it checks. */
export interface CheckOptions {
  /** Severities that the user wants, by code. What is not named keeps its own. */
  readonly severities?: Severities | undefined;
  /** Whether the value is all of a pool, as against a file, which may leave out what the live pool has. */
  readonly complete?: boolean;
  /** The factors of the live pool, where they are known. */
  readonly factors?: MfaFactors | undefined;
  /** Reads YAML, where that has been loaded. Default: what is YAML is not read. */
  readonly readYaml?: ReadYaml | undefined;
  /** The AWS account that the live pool belongs to, where it is known. */
  readonly account?: string | undefined;
  /** Is told of a rule that threw; that rule's findings are missing from the result. */
  readonly onRuleFailure?: (code: string, error: unknown) => void;
}

/**
 * Validates a request by its shape and limits, and by its rules.
 * @param value a file's JSON value, or a completed request; undefined for an empty file
 * @param recall of what was wrong with earlier versions of the same file
 */
export function findProblems(
  request: RequestSpec,
  value: JsonValue | undefined,
  options: CheckOptions = {},
  recall?: Recall,
): Finding[] {
  const { severities = {}, onRuleFailure = () => undefined } = options;
  const root = isJsonObject(value) ? value : {};
  const recalled = recall?.next(root, [options.complete, options.factors, options.account]) ?? afresh(root);
  const form = request.formOf(value ?? root, recalled, textReader(options.readYaml));
  // What is said of a file in another form depends on all of it.
  if (form) recall?.clear();
  const remember = form ? afresh(root) : recalled;
  const structure = findStructureProblems(request, value, remember);
  const context = { ...options, form };
  const isTold = form && (severities['foreign-form'] ?? 'error') === 'error';
  const told = runRules(request.rules, { request, context, remember, onFailure: onRuleFailure });
  const judge = (tried: JsonObject): Finding[] =>
    runRules(request.rules, { request, context, remember: afresh(tried), onFailure: () => undefined });
  const findings = [
    ...(isTold ? notToldByForm(structure, form) : form ? structure : withoutRefusedFixes(structure, root, told, judge)),
    ...told,
  ];
  return withSeverities(findings, severities);
}

/** Of a file in another form than that of a request, one finding says what it is; it is not measured by the request. */
function notToldByForm(findings: readonly Finding[], form: Form): readonly Finding[] {
  const [conversion] = isWrapped(form) ? [] : conversionsOf(form);
  if (!conversion) return [];
  const { dropped, retyped, renamed, functions } = conversion;
  const told = [...dropped.map(({ path }) => path), ...retyped, ...renamed, ...functions];
  return findings.filter(
    ({ code, path }) => code !== 'user-pool-id-required' && !told.some((place) => startsWith(path, place)),
  );
}
