import { fromIni } from '@aws-sdk/credential-provider-ini';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { LiveAccessOptions } from './options.ts';
import { hasOwnCredentials } from './credential-source.ts';
import { effectiveProfile, type Profiles } from './profiles.ts';

/** The error for a dismissed MFA code prompt. */
export class MfaDismissed extends Error {
  override readonly name = 'MfaDismissed';
}

/**
 * Returns the SDK's credential provider for a profile, or the default chain if the profile is undefined.
 *
 * If the user selected a profile with its own credentials, no other source is used. If the profile's
 * `credential_process` failed, the default chain would fall back to the machine's role (`tryNextLink`), and a push
 * would use another identity.
 */
export function credentialsFor(
  profile: string | undefined,
  profiles: Profiles,
  { mfaCode, log }: LiveAccessOptions,
): ReturnType<typeof fromIni> {
  const init = {
    ...(profile === undefined ? {} : { profile }),
    mfaCodeProvider: async (serial: string) => {
      const code = await mfaCode(serial);
      if (code === undefined) throw new MfaDismissed('No MFA code was entered.');
      return code;
    },
    logger: warningsOnly(log),
  };
  const chosen = profile !== undefined || Boolean(process.env.AWS_PROFILE);
  return chosen && hasOwnCredentials(profiles.get(effectiveProfile(profile))) ? fromIni(init) : defaultProvider(init);
}

/**
 * Writes the SDK's warnings to the log instead of the console. Drops messages of other levels, which can contain
 * credentials.
 */
function warningsOnly(log: (line: string) => void) {
  const nothing = (): void => undefined;
  return { debug: nothing, info: nothing, error: nothing, warn: (text: unknown) => log(oneLine(text)) };
}

function oneLine(text: unknown): string {
  return String(text).replace(/\s+/g, ' ').trim();
}
