import type { JsonObject } from '#core/json';
import type { Resource } from './pool-place.ts';

/** The endpoint and credentials of live calls. */
export interface Connection {
  /** The AWS region, for example `eu-west-1`. */
  readonly region: string;
  /** A profile of the shared AWS config; undefined: the default credentials chain. */
  readonly profile?: string | undefined;
  /** A custom http or https endpoint; undefined: that of the environment or the profile, or else AWS. */
  readonly endpoint?: string | undefined;
  /** Whether `endpoint` is already resolved: environment and profile are not read again, and undefined means AWS. */
  readonly isResolved?: boolean | undefined;
  /**
   * The timeout of one attempt at a call, to the end of its response, in milliseconds; default 30 000. Excludes the
   * prompt for an MFA code.
   */
  readonly requestTimeout?: number | undefined;
  /** A file of certificates (PEM) that are trusted in addition to those of Node. */
  readonly caBundle?: string | undefined;
}

/** A pool in the response of ListUserPools. */
export interface PoolSummary {
  readonly id: string;
  readonly name: string;
}

/** The calls to a live Cognito. All of them reject with a {@link LiveError}. */
export interface PoolGateway {
  /** The custom endpoint of the calls; undefined for AWS or the sandbox. */
  readonly endpoint?: string | undefined;
  /**
   * Describes a resource. A description with another ID than the requested one is an error.
   * @returns the resource exactly as the service sent it, including properties unknown to the SDK
   */
  describe(resource: Resource, signal?: AbortSignal): Promise<JsonObject>;
  /**
   * GetUserPoolMfaConfig: the factors and texts that DescribeUserPool and UpdateUserPool do not include (authenticator
   * apps, email, passkeys). A user with permission for DescribeUserPool often has none for it.
   * @returns the response as the service sent it
   */
  mfaConfig(poolId: string, signal?: AbortSignal): Promise<JsonObject>;
  /**
   * Updates a resource; sent at most once.
   * @param request the body on the wire, unchanged
   */
  update(resource: Resource, request: JsonObject, signal?: AbortSignal): Promise<void>;
  /** ListUserPools, one page at a time. */
  list(signal?: AbortSignal): AsyncIterable<readonly PoolSummary[]>;
}

/** The kind of a failure, which decides which next steps are offered. */
export type LiveErrorKind =
  'credentials' | 'permission' | 'not-found' | 'rejected' | 'busy' | 'network' | 'cancelled' | 'service' | 'untrusted';

/** The error of a live call, with a message for the user. */
export class LiveError extends Error {
  override readonly name = 'LiveError';
  readonly kind: LiveErrorKind;
  /** The name of the exception of the service or the SDK, for example `InvalidParameterException`. */
  readonly code: string;
  readonly requestId: string | undefined;
  /** The service's message, redacted; empty if there is none. */
  readonly serviceMessage: string;
  /** For `update`: whether the service may have carried out the request despite the error. */
  readonly outcomeUnknown: boolean;
  /** Whether nothing was done because the service was busy, so that the same call may succeed if it is retried. */
  readonly isRetryable: boolean;

  /** @param message what happened and what to do next, for the user */
  constructor(
    message: string,
    details: {
      kind: LiveErrorKind;
      code: string;
      requestId?: string | undefined;
      serviceMessage?: string;
      outcomeUnknown?: boolean;
      isRetryable?: boolean;
      cause?: unknown;
    },
  ) {
    super(message, { cause: details.cause });
    this.kind = details.kind;
    this.code = details.code;
    this.requestId = details.requestId;
    this.serviceMessage = details.serviceMessage ?? '';
    this.outcomeUnknown = details.outcomeUnknown ?? false;
    this.isRetryable = details.isRetryable ?? false;
  }
}

/** Whether a value is a {@link LiveError}, including those of the AWS bundle, which has its own copy of the class. */
export function isLiveError(value: unknown): value is LiveError {
  return value instanceof Error && value.name === 'LiveError';
}

/** Opens gateways, and reads the AWS profiles of this machine. The AWS SDK is loaded on the first call. */
export interface LiveAccess {
  /**
   * Opens a gateway with the current AWS config files. Open one per command, and do not store it. Equal connections
   * share their credentials until those files change. Reads no credentials before the first call. Rejects with a {@link
   * LiveError} if region, endpoint or profile is invalid.
   */
  connect(connection: Connection): Promise<PoolGateway>;
  /**
   * Resolves the custom endpoint of a connection: that of the connection, the environment or the profile; undefined for
   * AWS or the sandbox. Rejects like {@link connect}.
   */
  endpointOf(connection: Connection): Promise<string | undefined>;
  /**
   * Returns the profile names of the shared AWS config and credentials files, sorted; empty if there are no such files.
   */
  profiles(): Promise<readonly string[]>;
  /** Returns the region of a profile or of the environment, if set. */
  defaultRegion(profile: string | undefined): Promise<string | undefined>;
}
