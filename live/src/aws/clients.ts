import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { CaCertificates } from './ca-bundle.ts';
import { watchedAgents } from './connection-watch.ts';
import type { Connection } from '../gateway/pool-gateway.ts';
import type { LiveAccessOptions } from './options.ts';

/** Limits the time to establish a connection, in milliseconds, even if the request timeout is longer. */
const CONNECTION_TIMEOUT = 10_000;

const REQUEST_TIMEOUT = 30_000;

/** The SDK clients of one connection. They share their credentials, so that these are resolved once. */
export interface Clients {
  /** For read calls; retries according to the SDK's configuration. */
  readonly reader: CognitoIdentityProviderClient;
  /** For calls that must be sent at most once: one attempt, each on a new connection. */
  readonly writer: CognitoIdentityProviderClient;
  /** The timeout of one attempt at a call, in milliseconds. */
  readonly requestTimeout: number;
}

/** The configuration of an SDK client. */
export type SdkConfig = NonNullable<ConstructorParameters<typeof CognitoIdentityProviderClient>[0]>;

type Credentials = NonNullable<SdkConfig['credentials']>;

/**
 * Creates the clients of a connection. Makes no request and reads no credentials yet.
 * @param ca the trusted certificates; undefined: Node's own
 * @param fixedSettings settings that the SDK must not look up in the environment and the AWS config files
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
    // The connection's endpoint is already resolved: the SDK must not look for another.
    ignoreConfiguredEndpointUrls: true,
    customUserAgent: userAgent,
  };
  const timeouts = {
    connectionTimeout: Math.min(CONNECTION_TIMEOUT, requestTimeout),
    requestTimeout,
    socketTimeout: requestTimeout,
    // Without this, the SDK's handler prints a warning and keeps waiting.
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
    // An update on a keep-alive connection that the service just closed would fail with an unknown outcome.
    requestHandler: { ...timeouts, ...watchedAgents({ keepAlive: false, ca }) },
    maxAttempts: 1,
  });
  return { reader, writer, requestTimeout };
}

/**
 * Copies the clock offset that the reader learned from the service. The writer has no second attempt to correct its
 * own.
 */
export function shareClock({ reader, writer }: Clients): void {
  writer.config.systemClockOffset = reader.config.systemClockOffset;
}
