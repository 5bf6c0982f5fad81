import { POOL_ID } from '../aws/pool-ids/index.ts';
import { isJsonObject, memberOf, topLevelOf, type JsonObject, type JsonValue } from '../json/index.ts';
import type { RequestSpec } from '../resources/request-spec.ts';
import type { RuleContext } from './rules/request-view.ts';
import type { Rule } from './rules/rule.ts';
import { runRules } from './rules/run.ts';
import { findStructureProblems } from './schema-validation/index.ts';
import type { Diagnostic } from './types/index.ts';

/** One version of a file, and the context in which it is checked. */
export interface CheckedVersion {
  readonly request: RequestSpec;
  /** The JSON value; undefined for an empty file. */
  readonly value: JsonValue | undefined;
  readonly context: RuleContext;
}

/** The diagnostics for a version, before the user's severities are applied. */
export interface CheckResult {
  readonly structure: readonly Diagnostic[];
  readonly rules: readonly Diagnostic[];
}

/**
 * Checks successive versions of one file and repeats only the checks that a change can affect: the rules that read a
 * changed top-level setting, and the shape checks of settings that changed or have diagnostics. A setting counts as
 * changed unless its value is the identical object or primitive: `parseFile` reuses values whose text is the same.
 */
export class IncrementalChecker {
  #before: CheckedVersion | undefined;
  /**
   * The settings without shape diagnostics. All other settings are always checked again, because a diagnostic may
   * depend on more than the setting it is reported on.
   */
  readonly #valid = new Set<string>();
  readonly #reports = new Map<Rule, readonly Diagnostic[]>();

  /**
   * Returns the diagnostics for the next version, both from the shape checks and from the rules.
   * @param onFailure called if a rule throws; the rule runs again for the next version
   */
  check(version: CheckedVersion, onFailure: (code: string, error: unknown) => void): CheckResult {
    this.#forgetChanged(version);
    this.#before = version;
    const all = findStructureProblems(version.request, version.value, this.#valid);
    // A setting that seems to be missing may be in the part of the file that cannot be parsed.
    const structure = version.context.partial ? all.filter(({ path }) => path.length > 0) : all;
    const reported = new Set(structure.map(({ path: [name] }) => name));
    for (const name of Object.keys(rootOf(version))) if (!reported.has(name)) this.#valid.add(name);
    return { structure, rules: runRules(version, rootOf(version), onFailure, this.#reports) };
  }

  #forgetChanged(version: CheckedVersion): void {
    const changed = this.#before && changedSettings(this.#before, version);
    if (!changed) this.#valid.clear();
    for (const name of changed ?? []) this.#valid.delete(name);
    const siblings = changedSiblings(this.#before, version);
    for (const rule of this.#reports.keys()) {
      const isStale = !changed || readsAny(rule, changed) || rule.siblings?.some((kind) => siblings.has(kind));
      if (isStale) this.#reports.delete(rule);
    }
  }
}

/** Returns the top-level settings that differ; undefined if all settings must be checked again. */
function changedSettings(before: CheckedVersion, now: CheckedVersion): ReadonlySet<string> | undefined {
  const keys = ['complete', 'factors', 'account', 'region', 'form'] as const;
  const sameContext = before.request === now.request && keys.every((key) => before.context[key] === now.context[key]);
  const [rootBefore, root] = [rootOf(before), rootOf(now)];
  const names = new Set([...Object.keys(rootBefore), ...Object.keys(root)]);
  const changed = [...names].filter((name) => memberOf(rootBefore, name) !== memberOf(root, name));
  // Rules treat absent settings differently if part of the file is unreadable.
  if (before.context.partial !== now.context.partial) {
    changed.push(...Object.keys(now.request.shape.members).filter((name) => !names.has(name)));
  }
  return sameContext && !changed.includes(POOL_ID) ? new Set(changed) : undefined;
}

/** Returns the kinds of the pool's other files that changed, appeared or disappeared. */
function changedSiblings(before: CheckedVersion | undefined, now: CheckedVersion): ReadonlySet<string> {
  const [was, is] = [before?.context.siblings ?? [], now.context.siblings ?? []];
  const differs = (one: typeof was, other: typeof was) => one.filter((file) => !other.includes(file));
  return new Set([...differs(was, is), ...differs(is, was)].map(({ kind }) => kind.id));
}

function readsAny(rule: Rule, settings: ReadonlySet<string>): boolean {
  let read = settingsRead.get(rule);
  if (!read) settingsRead.set(rule, (read = settingsReadBy(rule)));
  return read === 'any' || read.some((name) => settings.has(name));
}

/** The top-level settings that rules read, cached because they are looked up on each keystroke. */
const settingsRead = new WeakMap<Rule, readonly string[] | 'any'>();

function settingsReadBy({ members, alsoReads = [] }: Rule): readonly string[] | 'any' {
  // A rule that reads any setting may also depend on the order of settings.
  if (members.length === 0 || alsoReads === 'any') return 'any';
  return [...new Set([...members.map(topLevelOf), ...alsoReads])];
}

const rootOf = ({ value }: CheckedVersion): JsonObject => (isJsonObject(value) ? value : {});
