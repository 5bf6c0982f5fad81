import { regionOf } from '#core/aws/pool-ids';
import { CommandError } from '../command.ts';
import type { LiveSession } from './session.ts';

/**
 * Checks that `--region` does not contradict the ID of a pool.
 * @param name the file or the ID, for the message
 * @throws CommandError if it does
 */
export function checkRegion(
  given: readonly string[] | string | undefined,
  poolId: string | undefined,
  name: string,
): void {
  const regions = typeof given === 'string' ? [given] : (given ?? []);
  if (poolId === undefined) return;
  const region = regionOf(poolId);
  const other = regions.find((one) => one !== region);
  if (other !== undefined)
    throw new CommandError(`--region is ${other}, but the pool of ${name} is in ${region}. Omit --region.`);
}

/** Returns the given Regions, or the default Region. @throws CommandError if there is none */
export async function regionsOf(
  given: readonly string[] | undefined,
  { defaultRegion }: Pick<LiveSession, 'defaultRegion'>,
): Promise<readonly string[]> {
  if (given !== undefined && given.length > 0) return [...new Set(given)];
  const region = await defaultRegion();
  if (region === undefined)
    throw new CommandError('No Region is specified. Use --region, set AWS_REGION, or use a profile with a Region.');
  return [region];
}
