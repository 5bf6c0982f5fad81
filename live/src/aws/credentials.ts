import { fromIni } from '@aws-sdk/credential-provider-ini';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { LiveAccessOptions } from './options.ts';
import { hasOwnCredentials } from './credential-source.ts';
import { effectiveProfile, type Profiles } from './profiles.ts';

/** The user dismissed the prompt for an MFA code. */
export class MfaDismissed extends Error {
  override readonly name = 'MfaDismissed';
}

/**
 * Returns the SDK's credentials provider for a profile, or its default chain if the profile is undefined.
 *
 * A selected profile that defines its own credentials is used alone. The default chain falls back to the machine's own
 * role if a profile's `credential_process` fails (its error has `tryNextLink`), and a push would then be made with
 * another identity.
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
      if (code === undefined) throw new MfaDismissed('No MFA code was given.');
      return code;
    },
    logger: warningsOnly(log),
  };
  const chosen = profile !== undefined || Boolean(process.env.AWS_PROFILE);
  return chosen && hasOwnCredentials(profiles.get(effectiveProfile(profile))) ? fromIni(init) : defaultProvider(init);
}

/** Redirects the SDK's warnings from the console to the log. Drops other levels, which may contain credentials. */
function warningsOnly(log: (line: string) => void) {
  const nothing = (): void => undefined;
  return { debug: nothing, info: nothing, error: nothing, warn: (text: unknown) => log(oneLine(text)) };
}

function oneLine(text: unknown): string {
  return String(text).replace(/\s+/g, ' ').trim();
}
