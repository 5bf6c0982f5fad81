import * as l10n from '@vscode/l10n';
import { sesRegionsOf, snsRegionsOf, type AllowedRegions } from '../../aws/regions/index.ts';

/** A member that names a Region, or an ARN whose Region must be one of some. */
interface RegionMember {
  /** What it takes, whatever the pool's Region. */
  readonly text: () => string;
  readonly allowed: (poolRegion: string) => AllowedRegions;
}

const regionMembers: Readonly<Record<string, RegionMember>> = {
  'EmailConfiguration.SourceArn': {
    text: () => l10n.t('that of the pool; for many pools also `us-east-1`, `us-west-2` and `eu-west-1`'),
    allowed: sesRegionsOf,
  },
  'SmsConfiguration.SnsRegion': {
    text: () =>
      l10n.t(
        'that of the pool; for some pools another one as well, and for a pool in `ap-northeast-2` only `ap-northeast-1`',
      ),
    allowed: snsRegionsOf,
  },
  'SmsConfiguration.EumsSms.Region': {
    text: () => l10n.t('that of the pool, and no other'),
    allowed: (poolRegion) => ({ regions: [poolRegion], listed: true }),
  },
};

const memberAt = (name: string): RegionMember | undefined =>
  Object.hasOwn(regionMembers, name) ? regionMembers[name] : undefined;

/** Returns which Regions a member takes, in words; undefined for a member that names none. @param name field name */
export function regionText(name: string): string | undefined {
  return memberAt(name)?.text();
}

/** Returns the Regions that a member takes in a pool of that Region; undefined for a member that names none. */
export function regionsFor(name: string, poolRegion: string): AllowedRegions | undefined {
  return memberAt(name)?.allowed(poolRegion);
}
