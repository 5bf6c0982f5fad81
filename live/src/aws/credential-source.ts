import { effectiveProfile, type Profile, type Profiles } from './profiles.ts';

/** The source of a connection's credentials, and the profile that defines it. */
export interface Origin {
  readonly kind: 'environment' | 'keys' | 'sso' | 'login' | 'process' | 'web-identity' | 'machine';
  readonly profile: string;
}

type Kind = Origin['kind'];

/**
 * The settings that identify each source, in the SDK's lookup order (resolveProfileData of
 * @aws-sdk/credential-provider-ini).
 */
const SIGNS: readonly (readonly [Kind, (profile: Profile) => boolean])[] = [
  ['keys', (p) => p.aws_access_key_id !== undefined && p.aws_secret_access_key !== undefined],
  ['web-identity', (p) => p.web_identity_token_file !== undefined && p.role_arn !== undefined],
  ['process', (p) => p.credential_process !== undefined],
  ['sso', (p) => Object.keys(p).some((name) => name.startsWith('sso_'))],
  ['login', (p) => p.login_session !== undefined],
];

/**
 * Determines the source of credentials without resolving them, to give advice on how to renew them. Follows
 * `source_profile`, because a role requires the credentials of its source profile.
 */
export function originOf(profiles: Profiles, profile: string | undefined): Origin {
  const name = effectiveProfile(profile);
  const explicit = profile !== undefined || Boolean(process.env.AWS_PROFILE);
  if (!explicit && process.env.AWS_ACCESS_KEY_ID && process.env.AWS_SECRET_ACCESS_KEY) {
    return { kind: 'environment', profile: name };
  }
  return followSource(profiles, name, new Set());
}

function followSource(profiles: Profiles, name: string, seen: Set<string>): Origin {
  const profile = profiles.get(name) ?? {};
  const source = profile.role_arn === undefined ? undefined : profile.source_profile;
  if (source !== undefined && !seen.has(source)) return followSource(profiles, source, seen.add(source));
  return { kind: SIGNS.find(([, fits]) => fits(profile))?.[0] ?? 'machine', profile: name };
}

/** Whether a profile defines its own credentials, which rules out all other sources. */
export function hasOwnCredentials(profile: Profile | undefined): boolean {
  if (!profile) return false;
  return profile.role_arn !== undefined || SIGNS.some(([, fits]) => fits(profile));
}
