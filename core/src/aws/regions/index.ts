export { poolRegions, regionName } from './names.ts';

/**
 * The Regions whose resources a pool can use. If `listed` is false, AWS does not document these Regions and the value
 * is a guess.
 */
export interface AllowedRegions {
  readonly regions: readonly string[];
  readonly listed: boolean;
}

const everywhereSes = ['us-east-1', 'us-west-2', 'eu-west-1'];

/**
 * Returns the Regions whose SES identities a pool can use to send email. For a pool Region that AWS does not list,
 * returns only that Region. Source: the Cognito developer guide, email settings.
 */
export function sesRegionsOf(poolRegion: string): AllowedRegions {
  if (everywhereSes.includes(poolRegion)) return { regions: everywhereSes, listed: true };
  if (ownAndEverywhereSes.has(poolRegion)) return { regions: [poolRegion, ...everywhereSes], listed: true };
  // An older revision of the guide lists some of these Regions as "own Region only". A newer revision omits these
  // Regions.
  return { regions: [poolRegion], listed: false };
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

/**
 * Returns the Regions in which a pool can use Amazon SNS to send SMS messages. For a pool Region that AWS does not
 * list, returns only that Region. Source: the Cognito developer guide, SMS settings, table of Regions.
 */
export function snsRegionsOf(poolRegion: string): AllowedRegions {
  const others = Object.hasOwn(snsRegions, poolRegion) ? snsRegions[poolRegion] : undefined;
  return { regions: others ?? [poolRegion], listed: others !== undefined || ownSnsOnly.has(poolRegion) };
}

const snsRegions: Readonly<Record<string, readonly string[]>> = {
  'us-east-2': ['us-east-2', 'us-east-1'],
  'ap-south-1': ['ap-south-1', 'ap-southeast-1'],
  'ca-central-1': ['ca-central-1', 'us-east-1'],
  'eu-central-1': ['eu-central-1', 'eu-west-1'],
  'eu-west-2': ['eu-west-2', 'eu-west-1'],
  'ap-northeast-2': ['ap-northeast-1'],
  'ap-east-1': ['ap-east-1', 'ap-southeast-1'],
  'ap-southeast-5': ['ap-southeast-5', 'ap-southeast-1'],
  'ap-southeast-7': ['ap-southeast-7', 'ap-south-1'],
};

const ownSnsOnly = new Set([
  'us-east-1',
  'us-west-1',
  'us-west-2',
  'eu-west-1',
  'eu-west-3',
  'eu-north-1',
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'sa-east-1',
]);
