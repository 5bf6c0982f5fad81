import * as l10n from '@vscode/l10n';
import { jsonEquals, valueAt, type JsonObject } from '../json/index.ts';
import type { ResourceKind } from '../resources/kind.ts';
import { liveKind } from '../resources/live/index.ts';
import { sharedSettings } from './after-step.ts';
import type { Plan, StepPlan } from './plan.ts';

/** The pool's other file, which is not part of the push. */
export interface OtherFileContent {
  readonly name: string;
  readonly kind: ResourceKind;
  readonly value: JsonObject;
}

/**
 * Adds a note to the plan for one file if the plan changes a setting that has a different value in the pool's other
 * file. A later push of that file would undo the change.
 */
export function noteDifferences(plan: Plan, other: OtherFileContent): Plan {
  const [step, ...rest] = plan.steps;
  const names = differingSettings(step, other);
  if (names.length === 0) return plan;
  const message = l10n.t(
    '{0} has a different value for {1}. A push of that file would undo this change, so change it there, too.',
    other.name,
    names.join(', '),
  );
  return { ...plan, steps: [{ ...step, notes: [...step.notes, { code: 'files-differ', message }] }, ...rest] };
}

function differingSettings({ kind, live, target }: StepPlan, other: OtherFileContent): readonly string[] {
  return sharedSettings(liveKind(kind), other.kind).flatMap(([path, theirs]) => {
    const [value, otherValue] = [valueAt(target, path), valueAt(other.value, theirs)];
    const isChanged = !jsonEquals(valueAt(live, path), value);
    return isChanged && otherValue !== undefined && !jsonEquals(value, otherValue) ? [String(path.at(-1))] : [];
  });
}
