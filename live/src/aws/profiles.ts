import { getProfileName, loadSharedConfigFiles } from '@smithy/core/config';

/** The settings of one profile, by their names in the AWS config files. */
export type Profile = Readonly<Record<string, string | undefined>>;

/** All profiles of this machine, by name. */
export type Profiles = ReadonlyMap<string, Profile>;

/** Sections that are not profiles; the SDK returns them with a prefix and a dot. */
const OTHER_SECTIONS = /^(?:sso-session|services|profile)\./;

/**
 * Reads the shared config and credentials files with the SDK's own reader, which respects `AWS_CONFIG_FILE`,
 * `AWS_SHARED_CREDENTIALS_FILE` and the home folder. A missing or unreadable file counts as empty. The credentials file
 * takes precedence, as in the SDK.
 */
export async function readProfiles(): Promise<Profiles> {
  // The SDK caches these files for the life of the process; bypassing the cache also refreshes it.
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const profiles = new Map<string, Profile>();
  for (const [name, settings] of [...Object.entries(configFile), ...Object.entries(credentialsFile)]) {
    if (!OTHER_SECTIONS.test(name)) profiles.set(name, { ...profiles.get(name), ...settings });
  }
  return profiles;
}

/** Returns the effective profile: the given one, or else that of `AWS_PROFILE`, or else `default`. */
export function effectiveProfile(profile: string | undefined): string {
  return getProfileName(profile === undefined ? {} : { profile });
}

/**
 * Returns the default region for a profile. The region of a selected profile takes precedence over the environment;
 * otherwise `AWS_REGION` and `AWS_DEFAULT_REGION` take precedence over the default profile, as in the SDK and the AWS
 * CLI. Does not query the metadata service.
 */
export function regionOf(profiles: Profiles, profile: string | undefined): string | undefined {
  const chosen = profile === undefined ? undefined : profiles.get(profile)?.region;
  const inherited = profile === undefined ? profiles.get(effectiveProfile(profile))?.region : undefined;
  return [chosen, process.env.AWS_REGION, process.env.AWS_DEFAULT_REGION, inherited].find(Boolean);
}
