/** Regions that may be used from a pool's region, and whether AWS lists it: where not, its own is a guess. */
export interface AllowedRegions {
  readonly regions: readonly string[];
  readonly listed: boolean;
}

const everywhereSes = ['us-east-1', 'us-west-2', 'eu-west-1'];

/**
 * Regions of the SES identities that a pool may send email with.
 * Source: the Cognito developer guide, email settings; regions that are newer than its table have their own only.
 */
export function sesRegionsOf(poolRegion: string): AllowedRegions {
  if (everywhereSes.includes(poolRegion)) return { regions: everywhereSes, listed: true };
  if (ownAndEverywhereSes.has(poolRegion)) return { regions: [poolRegion, ...everywhereSes], listed: true };
  return { regions: [poolRegion], listed: ownSesOnly.has(poolRegion) };
}

const ownAndEverywhereSes = new Set([
  'us-east-2',
  'ca-central-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'eu-west-2',
  'eu-central-1',
]);
const ownSesOnly = new Set(['us-west-1', 'eu-west-3', 'eu-north-1', 'eu-south-1', 'me-south-1', 'sa-east-1']);

/**
 * Regions of Amazon SNS that a pool may send SMS messages with.
 * Source: the Cognito developer guide, SMS settings; every region that its table does not have has its own.
 */
export function snsRegionsOf(poolRegion: string): AllowedRegions {
  const listed = Object.hasOwn(snsRegions, poolRegion) ? snsRegions[poolRegion] : undefined;
  return { regions: listed ?? [poolRegion], listed: true };
}

const snsRegions: Readonly<Record<string, readonly string[]>> = {
  'us-east-2': ['us-east-2', 'us-east-1'],
  'ap-south-1': ['ap-south-1', 'ap-southeast-1'],
  'ca-central-1': ['ca-central-1', 'us-east-1'],
  'eu-central-1': ['eu-central-1', 'eu-west-1'],
  'eu-west-2': ['eu-west-2', 'eu-west-1'],
  'ap-northeast-2': ['ap-northeast-1'],
};
