import { getProfileName, loadSharedConfigFiles } from '@smithy/core/config';

/** A profile's settings, by their names in the AWS config files. */
export type Profile = Readonly<Record<string, string | undefined>>;

/** All AWS profiles on this computer, by name. */
export type Profiles = ReadonlyMap<string, Profile>;

/** Matches the SDK's names for sections that are not profiles, which begin with a prefix and a dot. */
const OTHER_SECTIONS = /^(?:sso-session|services|profile)\./;

/**
 * Reads the AWS config and credentials files with the SDK's reader, which respects `AWS_CONFIG_FILE`,
 * `AWS_SHARED_CREDENTIALS_FILE` and the home folder. Treats a missing or unreadable file as empty. The credentials file
 * takes precedence, as in the SDK.
 */
export async function readProfiles(): Promise<Profiles> {
  // The SDK caches these files and never reloads them. Bypassing the cache also updates it.
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const profiles = new Map<string, Profile>();
  for (const [name, settings] of [...Object.entries(configFile), ...Object.entries(credentialsFile)]) {
    if (!OTHER_SECTIONS.test(name)) profiles.set(name, { ...profiles.get(name), ...settings });
  }
  return profiles;
}

/** Returns the effective profile: the given profile, `AWS_PROFILE`, or `default`. */
export function effectiveProfile(profile: string | undefined): string {
  return getProfileName(profile === undefined ? {} : { profile });
}

/**
 * Returns a profile's default Region. As in the SDK and the AWS CLI, a selected profile takes precedence over
 * `AWS_REGION` and `AWS_DEFAULT_REGION`, which in turn take precedence over the default profile. Does not query the
 * metadata service.
 */
export function regionOf(profiles: Profiles, profile: string | undefined): string | undefined {
  const chosen = profile === undefined ? undefined : profiles.get(profile)?.region;
  const inherited = profile === undefined ? profiles.get(effectiveProfile(profile))?.region : undefined;
  return [chosen, process.env.AWS_REGION, process.env.AWS_DEFAULT_REGION, inherited].find(Boolean);
}
