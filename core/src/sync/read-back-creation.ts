import { POOL_ID } from '../aws/pool-ids/index.ts';
import { without, type JsonObject, type Path } from '../json/index.ts';
import type { LivePool } from './live-pool.ts';
import { fixedSettings } from './plan-creation.ts';
import { planStep } from './plan.ts';

/** Returns the requested settings that a new pool lacks, or has with a different value. */
export function readBackCreation(request: JsonObject, live: LivePool): readonly Path[] {
  const { kind, poolId, described } = live;
  const update = { ...without(request, ...fixedSettings(kind)), [POOL_ID]: poolId };
  const { changes } = planStep({ file: update, live, leftOut: 'keep' });
  return [...changes.map(({ path }) => path), ...(kind.creation?.notCreated(request, described) ?? [])];
}
