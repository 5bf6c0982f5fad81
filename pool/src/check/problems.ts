import type { Finding } from '../findings/index.ts';
import { recognise } from '../convert/index.ts';
import { isJsonObject, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import type { MfaFactors } from '../mfa-factors/index.ts';
import { PoolView, rules, runRules } from '../rules/index.ts';
import { findStructureProblems } from '../structure/index.ts';
import { withSeverities, type Severities } from './severities.ts';

/** What a check may be given beside what it checks. */
export interface CheckOptions {
  /** Severities that the user wants, by code. What is not named keeps its own. */
  readonly severities?: Severities | undefined;
  /** Whether the value is all of a pool, as against a file, which may leave out what the live pool has. */
  readonly complete?: boolean;
  /** The factors of the live pool, where they are known. */
  readonly factors?: MfaFactors | undefined;
  /** Is told of a rule that threw; that rule's findings are missing from the result. */
  readonly onRuleFailure?: (code: string, error: unknown) => void;
}

/**
 * What is wrong with a request, by its structure and by the rules.
 * @param value a file's JSON value, or a completed request; undefined for an empty file
 */
export function findProblems(value: JsonValue | undefined, options: CheckOptions = {}): Finding[] {
  const { severities = {}, onRuleFailure = () => undefined } = options;
  const view = new PoolView(isJsonObject(value) ? value : {}, options);
  const structure = findStructureProblems(value);
  const findings = [
    ...((severities['foreign-form'] ?? 'error') === 'error' ? notToldByForm(structure, view.root) : structure),
    ...runRules(rules, view, onRuleFailure),
  ];
  return withSeverities(findings, severities);
}

/** Of a file in another form than that of a request, one finding says what it is; it is not measured by the request. */
function notToldByForm(findings: readonly Finding[], root: JsonObject): readonly Finding[] {
  const form = recognise(root);
  if (!form) return findings;
  if (form.content?.length !== 0) return [];
  return findings.filter(({ path }) => !form.dropped.some((dropped) => startsWith(path, dropped.path)));
}

const startsWith = (path: Path, start: Path): boolean => start.every((segment, i) => path[i] === segment);
