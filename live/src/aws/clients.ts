import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { CaCertificates } from './ca-bundle.ts';
import { watchedAgents } from './connection-watch.ts';
import type { Connection } from '../gateway/pool-gateway.ts';
import type { LiveAccessOptions } from './options.ts';

/** Establishing a connection takes no longer than this, however patient the user is with the answer. */
const CONNECTION_TIMEOUT = 10_000;

const REQUEST_TIMEOUT = 30_000;

/** The SDK's clients of one connection. They share their credentials, so that these are resolved once. */
export interface Clients {
  /** For calls that change nothing: retries as the SDK and its settings have it. */
  readonly reader: CognitoIdentityProviderClient;
  /** For calls that must be made once at most: one attempt, on a connection of its own. */
  readonly writer: CognitoIdentityProviderClient;
  /** How long one attempt at a call may take, in milliseconds. */
  readonly requestTimeout: number;
}

/** What a client of the SDK can be told. */
export type SdkConfig = NonNullable<ConstructorParameters<typeof CognitoIdentityProviderClient>[0]>;

type Credentials = NonNullable<SdkConfig['credentials']>;

/**
 * Makes the clients of a connection. No request is made and no credential is read yet.
 * @param ca the certificates that are trusted; undefined: Node's own
 * @param fixedSettings what the SDK is not to look up in the environment and the AWS config files
 */
export function createClients(
  connection: Connection,
  credentials: Credentials,
  { userAgent }: Pick<LiveAccessOptions, 'userAgent'>,
  ca: CaCertificates | undefined,
  fixedSettings: SdkConfig = {},
): Clients {
  const { region, profile, endpoint, requestTimeout = REQUEST_TIMEOUT } = connection;
  const settings = {
    ...fixedSettings,
    region,
    ...(profile === undefined ? {} : { profile }),
    ...(endpoint === undefined ? {} : { endpoint }),
    // The connection's endpoint is the effective one: the SDK is not to look for another.
    ignoreConfiguredEndpointUrls: true,
    customUserAgent: userAgent,
  };
  const timeouts = {
    connectionTimeout: Math.min(CONNECTION_TIMEOUT, requestTimeout),
    requestTimeout,
    socketTimeout: requestTimeout,
    // Without this the SDK's handler prints a warning and waits on.
    throwOnRequestTimeout: true,
  };
  const reader = new CognitoIdentityProviderClient({
    ...settings,
    credentials,
    requestHandler: { ...timeouts, ...watchedAgents({ keepAlive: true, ca }) },
  });
  const writer = new CognitoIdentityProviderClient({
    ...settings,
    credentials: reader.config.credentials,
    // A kept connection that the service closed meanwhile would break an update whose outcome is then unknown.
    requestHandler: { ...timeouts, ...watchedAgents({ keepAlive: false, ca }) },
    maxAttempts: 1,
  });
  return { reader, writer, requestTimeout };
}

/**
 * The clock's error as the reader learned it from the service. The writer has no second attempt to correct itself with.
 */
export function shareClock({ reader, writer }: Clients): void {
  writer.config.systemClockOffset = reader.config.systemClockOffset;
}
