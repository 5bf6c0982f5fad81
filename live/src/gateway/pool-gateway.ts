import type { JsonObject } from '#core/json';
import type { Resource } from './pool-place.ts';

/** The endpoint and credentials for calls to Cognito. */
export interface Connection {
  /** The AWS Region, such as `eu-west-1`. */
  readonly region: string;
  /** A profile in the AWS config files. Undefined for the default credential chain. */
  readonly profile?: string | undefined;
  /**
   * A custom http or https endpoint. Undefined to use the endpoint from the environment or profile, or otherwise the
   * default AWS endpoint.
   */
  readonly endpoint?: string | undefined;
  /** Whether `endpoint` is already resolved. If so, undefined means the default AWS endpoint. */
  readonly isResolved?: boolean | undefined;
  /**
   * The timeout of each attempt at a call, up to the end of the response, in milliseconds. Default: 30,000. Excludes
   * the prompt for an MFA code.
   */
  readonly requestTimeout?: number | undefined;
  /** The path of a PEM file with certificates to trust in addition to Node's. */
  readonly caBundle?: string | undefined;
}

/** A pool in the response of ListUserPools. */
export interface PoolSummary {
  readonly id: string;
  readonly name: string;
  /** The creation time in milliseconds since 1970; undefined if the response does not contain it. */
  readonly created?: number | undefined;
}

/** The calls to Cognito. Each of them can throw a {@link LiveError}. */
export interface PoolGateway {
  /** The custom endpoint. Undefined for AWS and the sandbox. */
  readonly endpoint?: string | undefined;
  /**
   * Describes a resource. Throws if the description's ID differs from the requested one.
   *
   * DescribeUserPool does not return MFA factors. They are a separate resource (GetUserPoolMfaConfig), which many users
   * with permission for DescribeUserPool cannot read.
   * @returns the resource exactly as the service sent it, including properties unknown to the SDK. If the response has
   * no ID, the ID of its pool is added.
   */
  describe(resource: Resource, signal?: AbortSignal): Promise<JsonObject>;
  /**
   * Updates a resource. The request is sent at most once.
   * @param request the request body, which is sent unchanged
   */
  update(resource: Resource, request: JsonObject, signal?: AbortSignal): Promise<void>;
  /**
   * Creates a pool. The request is sent at most once. The operation is not idempotent and names are not unique, so
   * after an unknown outcome, look for the pool instead of sending the request again.
   * @param request the request body, which is sent unchanged
   * @returns the ID of the new pool
   */
  create(kind: string, request: JsonObject, signal?: AbortSignal): Promise<string>;
  /** Calls AddCustomAttributes. The request is sent at most once. */
  addCustomAttributes(poolId: string, attributes: readonly JsonObject[], signal?: AbortSignal): Promise<void>;
  /** Lists the pools (ListUserPools), one page at a time. */
  list(signal?: AbortSignal): AsyncIterable<readonly PoolSummary[]>;
}

/** The kind of failure, which determines the suggested next steps. */
export type LiveErrorKind =
  'credentials' | 'permission' | 'not-found' | 'rejected' | 'busy' | 'network' | 'cancelled' | 'service' | 'untrusted';

/** The error of a failed call, with a message for the user. */
export class LiveError extends Error {
  override readonly name = 'LiveError';
  readonly kind: LiveErrorKind;
  /** The name of the service's or SDK's exception, such as `InvalidParameterException`. */
  readonly code: string;
  readonly requestId: string | undefined;
  /** The service's message without secrets. Empty if there is none. */
  readonly serviceMessage: string;
  /** For a call that changes a pool: whether the service might have applied the request despite the error. */
  readonly outcomeUnknown: boolean;
  /** Whether the service was busy and did nothing, so that a retry might succeed. */
  readonly isRetryable: boolean;

  /** @param message what happened and what to do, for the user */
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

/**
 * Whether a value is a {@link LiveError}, including errors of the AWS bundle, which contains its own copy of the class.
 */
export function isLiveError(value: unknown): value is LiveError {
  return value instanceof Error && value.name === 'LiveError';
}

/** Returns a caught error if it is a {@link LiveError}. @throws any other error */
export function liveErrorOf(error: unknown): LiveError {
  if (!isLiveError(error)) throw error;
  return error;
}

/** Opens gateways and reads the AWS profiles on this computer. Loads the AWS SDK on the first call. */
export interface LiveAccess {
  /**
   * Opens a gateway with the current AWS config files. Open a gateway for each command; do not store it. Equal
   * connections share their credentials until the files change. Credentials are resolved on the first call. Throws a
   * {@link LiveError} if the Region, profile or endpoint is invalid.
   */
  connect(connection: Connection): Promise<PoolGateway>;
  /**
   * Returns a connection's custom endpoint: the connection's own endpoint, or the one from the environment or profile.
   * Undefined for AWS and the sandbox. Throws like {@link connect}.
   */
  endpointOf(connection: Connection): Promise<string | undefined>;
  /** Returns the sorted profile names in the AWS config and credentials files. Empty if there are no such files. */
  profiles(): Promise<readonly string[]>;
  /** Returns the Region of a profile or the environment, if there is one. */
  defaultRegion(profile: string | undefined): Promise<string | undefined>;
}
