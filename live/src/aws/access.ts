import * as l10n from '@vscode/l10n';
import { createHash } from 'node:crypto';
import { LiveError, type Connection, type LiveAccess, type PoolGateway } from '../gateway/pool-gateway.ts';
import { readCaBundle } from './ca-bundle.ts';
import { createClients } from './clients.ts';
import { credentialsFor } from './credentials.ts';
import { unknownProfile } from './credentials-failure.ts';
import { effectiveEndpoint } from './endpoint.ts';
import { CognitoGateway } from './gateway.ts';
import { useTranslations, type LiveAccessOptions } from './options.ts';
import { originOf } from './credential-source.ts';
import { effectiveProfile, readProfiles, regionOf, type Profiles } from './profiles.ts';

/**
 * Creates a client for AWS that uses the SDK's credentials, endpoints and signing. Sends no request.
 * @example
 * const { createLiveAccess } = await import('./aws.js');
 * const gateway = await createLiveAccess(options).connect({ region: 'eu-west-1' });
 * const pool = await gateway.describe({ kind: 'pool', poolId: 'eu-west-1_AbC' });
 */
export function createLiveAccess(options: LiveAccessOptions): LiveAccess {
  useTranslations(options);
  const gateways = new Map<string, PoolGateway>();
  let lastDigest = '';

  return {
    async connect(requested) {
      const { connection, profiles } = await resolveConnection(requested);
      const ca = await readCaBundle(connection.caBundle);
      const files = digest(profiles);
      if (files !== lastDigest) gateways.clear();
      lastDigest = files;
      const key = JSON.stringify([connection, ca?.at(-1)]);
      const cached = gateways.get(key);
      if (cached) return cached;
      const gateway: PoolGateway = new CognitoGateway({
        connection,
        origin: originOf(profiles, connection.profile),
        clients: createClients(connection, credentialsFor(connection.profile, profiles, options), options, ca),
        log: options.log,
        onCredentialsFailure: () => {
          if (gateways.get(key) === gateway) gateways.delete(key);
        },
      });
      gateways.set(key, gateway);
      return gateway;
    },
    async endpointOf(requested) {
      return (await resolveConnection(requested)).connection.endpoint;
    },
    async profiles() {
      return [...(await readProfiles()).keys()].sort((a, b) => a.localeCompare(b));
    },
    async defaultRegion(profile) {
      return regionOf(await readProfiles(), unlessEmpty(profile));
    },
  };
}

/**
 * Resolves a connection's endpoint from the settings, the environment or the AWS config file.
 * @throws LiveError if the Region, profile or endpoint is invalid
 */
async function resolveConnection(requested: Connection): Promise<{ connection: Connection; profiles: Profiles }> {
  const profiles = await readProfiles();
  const { region, requestTimeout, isResolved } = requested;
  const [profile, caBundle] = [unlessEmpty(requested.profile), unlessEmpty(requested.caBundle)];
  validate(region, profile, profiles);
  const endpoint = await effectiveEndpoint({ region, profile, endpoint: unlessEmpty(requested.endpoint), isResolved });
  return { connection: { region, profile, endpoint, requestTimeout, caBundle }, profiles };
}

function unlessEmpty(setting: string | undefined): string | undefined {
  return setting === '' ? undefined : setting;
}

function validate(region: string, profile: string | undefined, profiles: Profiles): void {
  // The SDK ignores a missing profile and uses the default credential chain without a warning.
  const name = effectiveProfile(profile);
  if (name !== 'default' && !profiles.has(name)) throw unknownProfile(name, profile !== undefined);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(region)) {
    throw new LiveError(l10n.t('"{0}" isn\'t an AWS Region. Use a Region code such as eu-west-1.', region), {
      kind: 'rejected',
      code: 'InvalidRegion',
    });
  }
}

/** Returns a digest of the profiles, which makes it possible to detect changes without storing secrets. */
function digest(profiles: Profiles): string {
  return createHash('sha256')
    .update(JSON.stringify([...profiles]))
    .digest('base64');
}
