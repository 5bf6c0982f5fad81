import type { JsonObject } from '#core/json';

/** Which endpoint is called, and as whom. */
export interface Connection {
  /** The AWS region, for example `eu-west-1`. */
  readonly region: string;
  /** A profile of the shared AWS config; undefined: the default credentials chain. */
  readonly profile?: string | undefined;
  /** An http or https address in place of the AWS endpoint; undefined: as the environment and the profile have it. */
  readonly endpoint?: string | undefined;
  /** Whether `endpoint` is the effective one already: environment and profile are not read again, and undefined is AWS. */
  readonly isResolved?: boolean | undefined;
  /** How long one attempt at a call may take, to the end of its answer, in milliseconds; default 30 000. Asking for an MFA code does not count. */
  readonly requestTimeout?: number | undefined;
  /** A file of certificates (PEM) that are trusted besides those of Node. */
  readonly caBundle?: string | undefined;
}

/** A pool in a list of pools. */
export interface PoolSummary {
  readonly id: string;
  readonly name: string;
}

/** The calls to a live Cognito that this product makes. All of them reject with a {@link LiveError}. */
export interface PoolGateway {
  /** The endpoint in place of AWS's own that the calls go to; undefined: AWS, or the sandbox of the window. */
  readonly endpoint?: string | undefined;
  /**
   * DescribeUserPool. A description with another Id than the one asked for is an error.
   * @returns the `UserPool` object exactly as the service sent it, members unknown to the SDK included
   */
  describe(poolId: string, signal?: AbortSignal): Promise<JsonObject>;
  /**
   * GetUserPoolMfaConfig: the factors and texts that no description and no update has (authenticator apps, email,
   * passkeys). Often not permitted where DescribeUserPool is.
   * @returns the answer as the service sent it
   */
  mfaConfig(poolId: string, signal?: AbortSignal): Promise<JsonObject>;
  /**
   * UpdateUserPool, once.
   * @param request is the body on the wire, unchanged
   */
  update(request: JsonObject, signal?: AbortSignal): Promise<void>;
  /** ListUserPools, page after page as the reader asks for more. */
  list(signal?: AbortSignal): AsyncIterable<readonly PoolSummary[]>;
}

/** What kind of failure it was, which decides what the user is offered next. */
export type LiveErrorKind =
  'credentials' | 'permission' | 'not-found' | 'rejected' | 'busy' | 'network' | 'cancelled' | 'service' | 'untrusted';

/** A live call that failed, in words for the user. */
export class LiveError extends Error {
  override readonly name = 'LiveError';
  readonly kind: LiveErrorKind;
  /** The exception's name as the service or the SDK gives it, for example `InvalidParameterException`. */
  readonly code: string;
  readonly requestId: string | undefined;
  /** What the service itself said, fit to be shown; empty where it said nothing. */
  readonly serviceMessage: string;
  /** For `update`: whether the service may have carried the request out all the same. */
  readonly outcomeUnknown: boolean;
  /** Whether the very same call may go through in a moment: nothing was done, since the service was busy. */
  readonly isRetryable: boolean;

  /** @param message what happened and what to do next, in plain words */
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

/** Whether a value is a {@link LiveError}, also one made by the AWS bundle, which has a class of its own. */
export function isLiveError(value: unknown): value is LiveError {
  return value instanceof Error && value.name === 'LiveError';
}

/** Opens gateways, and knows the profiles of this machine. The AWS SDK is loaded when the first of its calls is made. */
export interface LiveAccess {
  /**
   * A gateway as the AWS config files are at this moment: ask for one per command, and do not keep it. Connections that
   * are the same share their credentials while those files stay as they are. No credential is read before the first
   * call. Rejects with a {@link LiveError} if region, endpoint or profile are of no use.
   */
  connect(connection: Connection): Promise<PoolGateway>;
  /**
   * The endpoint in place of AWS's own that the calls of a connection go to, whether it is named by the connection, by the
   * environment or by the profile; undefined: AWS, or the sandbox of the window. Rejects as {@link connect} does.
   */
  endpointOf(connection: Connection): Promise<string | undefined>;
  /** Profile names of the shared AWS config and credentials files, sorted; none where there are no such files. */
  profiles(): Promise<readonly string[]>;
  /** The region of a profile or of the environment, where one is set. */
  defaultRegion(profile: string | undefined): Promise<string | undefined>;
}
