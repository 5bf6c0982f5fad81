import * as l10n from '@vscode/l10n';
import { sesRegionsOf, snsRegionsOf, type AllowedRegions } from '../aws/regions/index.ts';

/** A setting that takes a Region, or an ARN in one of certain Regions. */
interface RegionMember {
  /** The allowed Regions in words, for any pool. */
  readonly text: () => string;
  readonly allowed: (poolRegion: string) => AllowedRegions;
}

/** By field name. The settings inside an SmsConfiguration are listed for a pool, and apply wherever it is. */
const regionMembers: Readonly<Record<string, RegionMember>> = {
  'EmailConfiguration.SourceArn': {
    text: () => l10n.t("the pool's Region; for many pools also `us-east-1`, `us-west-2` and `eu-west-1`"),
    allowed: sesRegionsOf,
  },
  'SmsConfiguration.SnsRegion': {
    text: () =>
      l10n.t(
        "the pool's Region; for some pools also another one, and for a pool in `ap-northeast-2` only `ap-northeast-1`",
      ),
    allowed: snsRegionsOf,
  },
  'SmsConfiguration.EumsSms.Region': {
    text: () => l10n.t("only the pool's Region"),
    allowed: (poolRegion) => ({ regions: [poolRegion], listed: true }),
  },
};

function memberAt(field: string): RegionMember | undefined {
  const name = field.replace(/^SmsMfaConfiguration\./, '');
  return Object.hasOwn(regionMembers, name) ? regionMembers[name] : undefined;
}

/** Describes the Regions that a setting allows; undefined for a setting without a Region. @param name field name */
export function regionText(name: string): string | undefined {
  return memberAt(name)?.text();
}

/**
 * Returns the Regions that a setting allows for a pool in the given Region; undefined for a setting without a Region.
 */
export function regionsFor(name: string, poolRegion: string): AllowedRegions | undefined {
  return memberAt(name)?.allowed(poolRegion);
}
