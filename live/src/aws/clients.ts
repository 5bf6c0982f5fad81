import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { CaCertificates } from './ca-bundle.ts';
import { watchedAgents } from './connection-watch.ts';
import type { Connection } from '../gateway/pool-gateway.ts';
import type { LiveAccessOptions } from './options.ts';

/** The timeout for opening a connection, in milliseconds. A shorter request timeout takes precedence. */
const CONNECTION_TIMEOUT = 10_000;

const REQUEST_TIMEOUT = 30_000;

/** The SDK clients for a connection. They share their credentials, so the credentials are resolved only once. */
export interface Clients {
  /** The client for read calls. Retries according to the SDK's configuration. */
  readonly reader: CognitoIdentityProviderClient;
  /** The client for calls that must be sent at most once. Makes one attempt, on a new connection. */
  readonly writer: CognitoIdentityProviderClient;
  /** The timeout of each attempt, in milliseconds. */
  readonly requestTimeout: number;
}

/** The configuration of an SDK client. */
export type SdkConfig = NonNullable<ConstructorParameters<typeof CognitoIdentityProviderClient>[0]>;

type Credentials = NonNullable<SdkConfig['credentials']>;

/**
 * Creates the clients for a connection. Sends no request and does not resolve the credentials.
 * @param ca the trusted certificates; undefined for Node's default certificates
 * @param fixedSettings settings that the SDK must not read from the environment or the AWS config files
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
    // The connection's endpoint is already resolved, so the SDK must not look for another one.
    ignoreConfiguredEndpointUrls: true,
    customUserAgent: userAgent,
  };
  const timeouts = {
    connectionTimeout: Math.min(CONNECTION_TIMEOUT, requestTimeout),
    requestTimeout,
    socketTimeout: requestTimeout,
    // Without this setting, the SDK's handler prints a warning and continues to wait.
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
    // The service can close a keep-alive connection at any time. The outcome of an update sent on a closed connection
    // would be unknown.
    requestHandler: { ...timeouts, ...watchedAgents({ keepAlive: false, ca }) },
    maxAttempts: 1,
  });
  return { reader, writer, requestTimeout };
}

/**
 * Copies the clock offset from the reader to the writer, which makes only one attempt and cannot correct its own
 * offset.
 */
export function shareClock({ reader, writer }: Clients): void {
  writer.config.systemClockOffset = reader.config.systemClockOffset;
}
