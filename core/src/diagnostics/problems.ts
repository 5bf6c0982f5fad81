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

/** The inputs to a check, other than the file itself. */
export interface CheckOptions extends Omit<RuleContext, 'form'> {
  /** The user's severities by code. Other codes keep their defaults. */
  readonly severities?: Severities | undefined;
  /** The YAML reader, if it is loaded. Default: YAML is not read. */
  readonly readYaml?: ReadYaml | undefined;
  /** Called if a rule throws. That rule's diagnostics are then missing from the result. */
  readonly onRuleFailure?: (code: string, error: unknown) => void;
}

/**
 * Validates a request against its shape, its limits and its rules.
 * @param value a file's JSON value, or a completed request; undefined for an empty file
 * @param checker the checker of the file's earlier versions; default: all settings are checked
 */
export function findProblems(
  request: RequestSpec,
  value: JsonValue | undefined,
  options: CheckOptions = {},
  checker = new IncrementalChecker(),
): Diagnostic[] {
  const { severities = {}, onRuleFailure = () => undefined } = options;
  const form = request.formOf?.(value ?? {}, textReader(options.readYaml));
  const context = { ...options, complete: options.complete ?? request.mode === 'create', form };
  const { structure, rules } = checker.check({ request, value, context }, onRuleFailure);
  if (form && options.partial) return [];
  const isFormReported = form && (severities['foreign-form'] ?? 'error') === 'error';
  const checkRules = (tried: JsonObject): Diagnostic[] => runRules({ request, context }, tried, () => undefined);
  const shown = isFormReported
    ? withoutCoveredByForm(structure, form)
    : form
      ? structure
      : withoutRejectedFixes(structure, isJsonObject(value) ? value : {}, rules, checkRules);
  return withSeverities([...shown, ...rules], severities);
}

/**
 * Removes the diagnostics about values that the conversion of a file in another format drops or changes, because the
 * diagnostic about the format covers them. If the pools are inside other properties or cannot be converted, removes all
 * diagnostics.
 */
function withoutCoveredByForm(diagnostics: readonly Diagnostic[], form: Form): readonly Diagnostic[] {
  const [conversion] = isWrapped(form) ? [] : conversionsOf(form);
  if (!conversion) return [];
  const { dropped, retyped, renamed, functions } = conversion;
  const covered = [...dropped.map(({ path }) => path), ...retyped, ...renamed, ...functions];
  return diagnostics.filter(
    ({ code, path }) => code !== 'user-pool-id-required' && !covered.some((start) => startsWith(path, start)),
  );
}
