import * as l10n from '@vscode/l10n';
import { sesRegionsOf, snsRegionsOf, type AllowedRegions } from '../aws/regions/index.ts';

/** A setting whose value is a Region, or an ARN that must be in certain Regions. */
interface RegionMember {
  /** A description of the allowed Regions, in words that apply to any pool. */
  readonly text: () => string;
  readonly allowed: (poolRegion: string) => AllowedRegions;
}

/**
 * The settings by field name. Those inside an SmsConfiguration are listed by their field name in a pool's request, and
 * also apply to the SmsConfiguration of an MFA request.
 */
const regionMembers: Readonly<Record<string, RegionMember>> = {
  'EmailConfiguration.SourceArn': {
    text: () => l10n.t("the pool's Region; for many pools also `us-east-1`, `us-west-2` and `eu-west-1`"),
    allowed: sesRegionsOf,
  },
  'SmsConfiguration.SnsRegion': {
    text: () =>
      l10n.t(
        "the pool's Region (some pools can also use another one); a pool in `ap-northeast-2` can use only `ap-northeast-1`",
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

/**
 * Describes the Regions that a setting allows. Returns undefined if the setting has no Region.
 * @param name field name
 */
export function regionText(name: string): string | undefined {
  return memberAt(name)?.text();
}

/**
 * Returns the Regions that a setting allows for a pool in the given Region. Returns undefined if the setting has no
 * Region.
 */
export function regionsFor(name: string, poolRegion: string): AllowedRegions | undefined {
  return memberAt(name)?.allowed(poolRegion);
}
