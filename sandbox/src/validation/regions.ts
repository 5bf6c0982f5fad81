const oldest = ['us-east-1', 'us-west-2', 'eu-west-1'];

/**
 * The SES Regions that a Region's user pools can use (developer guide, last public revision). Regions without an entry
 * are not checked.
 */
const sesRegions: Readonly<Record<string, readonly string[]>> = {
  ...sameFor(oldest, oldest),
  ...Object.fromEntries(
    [
      'us-east-2',
      'ca-central-1',
      'ap-northeast-1',
      'ap-northeast-2',
      'ap-south-1',
      'ap-southeast-1',
      'ap-southeast-2',
      'eu-west-2',
      'eu-central-1',
    ].map((region) => [region, [region, ...oldest]]),
  ),
  ...ownOnly(['us-west-1', 'eu-west-3', 'eu-north-1', 'eu-south-1', 'me-south-1', 'sa-east-1']),
};

/**
 * The SNS Regions that user pools can use, for Regions whose pools are not limited to their own Region (same source).
 */
const snsRegions: Readonly<Record<string, readonly string[]>> = {
  'us-east-2': ['us-east-2', 'us-east-1'],
  'ap-south-1': ['ap-south-1', 'ap-southeast-1'],
  'ca-central-1': ['ca-central-1', 'us-east-1'],
  'eu-central-1': ['eu-central-1', 'eu-west-1'],
  'eu-west-2': ['eu-west-2', 'eu-west-1'],
  // A public recording of 2026-07-22 shows that the pool's own Region is rejected.
  'ap-northeast-2': ['ap-northeast-1'],
};

/** Returns the Regions whose SES identities a user pool can use, in alphabetical order, or undefined if unknown. */
export function allowedSesRegions(region: string): readonly string[] | undefined {
  return sesRegions[region]?.toSorted();
}

/** Returns the Regions in which a user pool can use SNS to send SMS messages. */
export function allowedSnsRegions(region: string): readonly string[] {
  return snsRegions[region] ?? [region];
}

function sameFor(regions: readonly string[], allowed: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(regions.map((region) => [region, allowed]));
}

function ownOnly(regions: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(regions.map((region) => [region, [region]]));
}
