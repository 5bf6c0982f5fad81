import { formatPath, type JsonObject, type JsonValue } from '#core/json';
import { flatMapSteps, type Plan } from '#core/sync';
import { describeRisk, hideExternalIds, pushAsText } from '#live/messages';
import { visible, visibleLine, visibleName } from '../output/visible.ts';
import { confirmPoolOption } from './confirm-pool.ts';
import { diagnosticLine } from './diagnostic-place.ts';
import { joinNames } from './merge-failures.ts';
import type { PlannedGroup } from './plan-group.ts';
import { fileRecord, recordOf } from './records.ts';

/** The context of a report. */
export interface PlanReportContext {
  readonly profile: string | undefined;
  /** The value of `--against`. */
  readonly against: string | undefined;
  /** Returns the name of a file for messages. */
  readonly nameOf: (path: string) => string;
}

/** Formats the result of planning a group as text. */
export function planAsText({ files, result }: PlannedGroup, { profile, against, nameOf }: PlanReportContext): string {
  const names = joinNames(files.map(({ path }) => visibleName(nameOf(path))));
  switch (result.kind) {
    case 'failed':
      return `${names}: ${visibleLine(result.message)}`;
    case 'new-pool':
      return `${names} describes a new pool. To create it, run \`userpool create ${names}\`.`;
    case 'invalid':
      return [
        `${names} can't be pushed, because it has errors:`,
        ...result.diagnostics.map((one) => `  ${visibleLine(diagnosticLine(one))}`),
      ].join('\n');
    case 'blocked':
      return [`${names} can't be pushed:`, ...result.blockers.map(({ reason }) => `  ${visibleLine(reason)}`)].join(
        '\n',
      );
    case 'nothing-to-do': {
      const { poolName, poolId } = result.plan.pool;
      return `${names}: No changes. ${visibleLine(poolName)} (${poolId}) already matches.`;
    }
    case 'planned': {
      const { plan, endpoint } = result;
      const { poolName, poolId } = plan.pool;
      const text = pushAsText(`${names} → ${poolName} (${poolId})`, withoutExternalIds(plan), {
        profile,
        endpoint,
        isProtected: false,
        against,
      });
      return visible([text.trimEnd(), ...omittedLines(plan), ...protectedLines(result)].join('\n\n'));
    }
  }
}

function omittedLines(plan: Plan): readonly string[] {
  const names = flatMapSteps(plan, 'leftOut').map(({ path }) => formatPath(path));
  if (names.length === 0) return [];
  return plan.omitted === 'keep'
    ? [`Settings that are not in the file keep their live values: ${names.join(', ')}.`]
    : [`Settings that are not in the file are reset to their defaults if possible: ${names.join(', ')}.`];
}

function protectedLines({
  plan,
  isProtected,
}: {
  readonly plan: Plan;
  readonly isProtected: boolean;
}): readonly string[] {
  return isProtected ? [`This pool is protected. A push of the plan requires ${confirmPoolOption(plan.pool)}.`] : [];
}

/** Returns the record of a result for `--format json`. */
export function planAsRecord({ files, result }: PlannedGroup, { against, nameOf }: PlanReportContext): JsonObject {
  const record = {
    ...recordOf('plan'),
    files: files.map(({ path }) => fileRecord(nameOf(path))),
  };
  switch (result.kind) {
    case 'failed':
      return { ...record, status: 'failed', message: result.message };
    case 'new-pool':
      return { ...record, status: 'new-pool' };
    case 'invalid':
      return {
        ...record,
        status: 'invalid',
        diagnostics: result.diagnostics.map(({ path, message, code }) => ({ code, path: formatPath(path), message })),
      };
    case 'blocked':
      return {
        ...record,
        status: 'blocked',
        blockers: result.blockers.map(({ code, path, reason, kind }) => ({
          kind,
          code,
          path: formatPath(path),
          message: reason,
        })),
      };
    default:
      return {
        ...record,
        status: result.kind === 'planned' ? 'changes' : 'no-changes',
        ...planRecord(result, against),
      };
  }
}

function planRecord(
  { plan, isProtected }: { readonly plan: Plan; readonly isProtected: boolean },
  against: string | undefined,
): JsonObject {
  const { poolId, poolName, account } = plan.pool;
  const [{ id }] = plan.steps;
  const shown = withoutExternalIds(plan);
  return {
    pool: { id: poolId, name: poolName, account: account ?? null, region: id.region, isProtected },
    omitted: plan.omitted,
    changes: shown.steps.flatMap(({ kind, changes }) =>
      changes.map(({ path, before, after, by }) => ({
        kind,
        path: formatPath(path),
        before: orNull(before),
        after: orNull(after),
        by,
      })),
    ),
    risks: flatMapSteps(plan, 'risks')
      .map((risk) => describeRisk(risk, against))
      .map(({ code, message, path }) => ({ code, path: formatPath(path), message })),
    notes: [...new Set(flatMapSteps(plan, 'notes').map(({ message }) => message))],
    keptOrReset: flatMapSteps(plan, 'leftOut').map(({ path }) => formatPath(path)),
  };
}

/** Returns null for a value that is not set, because JSON has no undefined. */
function orNull(value: JsonValue | undefined): JsonValue {
  return value ?? null;
}

/** Returns a copy of a plan in which the changes hide external IDs. */
export function withoutExternalIds(plan: Plan): Plan {
  const [first, ...others] = plan.steps;
  const hide = (step: Plan['steps'][number]): Plan['steps'][number] => ({
    ...step,
    changes: step.changes.map(hideExternalIds),
  });
  return { ...plan, steps: [hide(first), ...others.map(hide)] };
}
