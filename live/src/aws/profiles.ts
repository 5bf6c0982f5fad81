import { getProfileName, loadSharedConfigFiles } from '@smithy/core/config';

/** The settings of one profile, by their names in the files. */
export type Profile = Readonly<Record<string, string | undefined>>;

/** All profiles of this machine by name. */
export type Profiles = ReadonlyMap<string, Profile>;

/** Sections that are not profiles; the SDK's reader hands them out with a prefix and a dot. */
const OTHER_SECTIONS = /^(?:sso-session|services|profile)\./;

/**
 * Reads the shared config and credentials files, by the SDK's own reader: `AWS_CONFIG_FILE`,
 * `AWS_SHARED_CREDENTIALS_FILE` and the home folder are found as it finds them. A file that is missing or cannot be
 * read counts as empty. The credentials file wins, as in the SDK.
 */
export async function readProfiles(): Promise<Profiles> {
  // The SDK keeps these files for the life of the process; reading past its cache also renews it.
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const profiles = new Map<string, Profile>();
  for (const [name, settings] of [...Object.entries(configFile), ...Object.entries(credentialsFile)]) {
    if (!OTHER_SECTIONS.test(name)) profiles.set(name, { ...profiles.get(name), ...settings });
  }
  return profiles;
}

/** The profile that a connection uses: the one it names, else that of `AWS_PROFILE`, else `default`. */
export function effectiveProfile(profile: string | undefined): string {
  return getProfileName(profile === undefined ? {} : { profile });
}

/**
 * The region to offer for a profile. One that the user chose comes before the environment; otherwise `AWS_REGION` and
 * `AWS_DEFAULT_REGION` come before the default profile, as in the SDK and the AWS CLI. No metadata service is asked.
 */
export function regionOf(profiles: Profiles, profile: string | undefined): string | undefined {
  const chosen = profile === undefined ? undefined : profiles.get(profile)?.region;
  const inherited = profile === undefined ? profiles.get(effectiveProfile(profile))?.region : undefined;
  return [chosen, process.env.AWS_REGION, process.env.AWS_DEFAULT_REGION, inherited].find(Boolean);
}
