import { conversionsOf, isWrapped, type Form } from '../convert/index.ts';
import type { Diagnostic } from './types/index.ts';
import { isJsonObject, startsWith, type JsonObject, type JsonValue } from '../json/index.ts';
import type { RequestSpec } from '../resources/request-spec.ts';
import { IncrementalChecker } from './incremental-checker.ts';
import type { RuleContext } from './rules/request-view.ts';
import { runRules } from './rules/run.ts';
import { withoutRejectedFixes } from './rejected-fixes.ts';
import { withSeverities, type Severities } from './severities.ts';
import type { ReadYaml } from '../yaml/index.ts';
import { textReader } from './yaml.ts';

/** What a check may be given besides the file. */
export interface CheckOptions extends Omit<RuleContext, 'form'> {
  /** The severities that the user wants, by code. What is not named keeps its own. */
  readonly severities?: Severities | undefined;
  /** Reads YAML, where that has been loaded. Default: YAML is not read. */
  readonly readYaml?: ReadYaml | undefined;
  /** Is told of a rule that threw; that rule's diagnostics are missing from the result. */
  readonly onRuleFailure?: (code: string, error: unknown) => void;
}

/**
 * Validates a request by its shape and limits, and by its rules.
 * @param value a file's JSON value, or a completed request; undefined for an empty file
 * @param checker the one that checked the versions of the file before; default: everything is checked
 */
export function findProblems(
  request: RequestSpec,
  value: JsonValue | undefined,
  options: CheckOptions = {},
  checker = new IncrementalChecker(),
): Diagnostic[] {
  const { severities = {}, onRuleFailure = () => undefined } = options;
  const form = request.formOf(value ?? {}, textReader(options.readYaml));
  const context = { ...options, form };
  const { structure, rules } = checker.check({ request, value, context }, onRuleFailure);
  const isTold = form && (severities['foreign-form'] ?? 'error') === 'error';
  const judge = (tried: JsonObject): Diagnostic[] => runRules({ request, context }, tried, () => undefined);
  const shown = isTold
    ? notToldByForm(structure, form)
    : form
      ? structure
      : withoutRejectedFixes(structure, isJsonObject(value) ? value : {}, rules, judge);
  return withSeverities([...shown, ...rules], severities);
}

/** Of a file in another form than that of a request, one diagnostic says what it is; it is not measured by the request. */
function notToldByForm(diagnostics: readonly Diagnostic[], form: Form): readonly Diagnostic[] {
  const [conversion] = isWrapped(form) ? [] : conversionsOf(form);
  if (!conversion) return [];
  const { dropped, retyped, renamed, functions } = conversion;
  const told = [...dropped.map(({ path }) => path), ...retyped, ...renamed, ...functions];
  return diagnostics.filter(
    ({ code, path }) => code !== 'user-pool-id-required' && !told.some((place) => startsWith(path, place)),
  );
}
