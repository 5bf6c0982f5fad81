import { regionOf } from '#core/aws/pool-ids';
import { poolRegions } from '#core/aws/regions';
import { findNearest } from '#core/diagnostics';
import { CommandError, type Context } from '../command.ts';
import type { LiveSession } from './session.ts';

/** Checks that `--region` does not contradict the ID of a pool. @throws CommandError if it does */
export function checkRegion(given: readonly string[] | string | undefined, poolId: string): void {
  const region = regionOf(poolId);
  const other = [given ?? []].flat().find((one) => one !== region);
  if (other !== undefined)
    throw new CommandError(`--region is ${other}, but the pool ${poolId} is in ${region}. Omit --region.`);
}

/**
 * Returns the given Regions, or the default Region. Warns about Regions that are unknown, which might be new ones.
 * @throws CommandError if there is none
 */
export async function regionsOf(
  given: readonly string[] | undefined,
  { defaultRegion }: Pick<LiveSession, 'defaultRegion'>,
  { output }: Pick<Context, 'output'>,
): Promise<readonly string[]> {
  const found = given?.length ? given : [await defaultRegion()];
  const regions = [...new Set(found)].filter((region) => region !== undefined);
  if (regions.length === 0)
    throw new CommandError('No Region is specified. Use --region, set AWS_REGION, or use a profile with a Region.');
  for (const one of regions.filter((name) => !poolRegions.includes(name)))
    output.failure(describeUnknown(one), 'warning');
  return regions;
}

function describeUnknown(region: string): string {
  const nearest = findNearest(region, poolRegions);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `${region} is not a Region that this version of userpool knows.${hint}`;
}
