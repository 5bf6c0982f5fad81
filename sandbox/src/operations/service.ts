import type { Store } from '../state/store.ts';
import { readRequest } from '../request/read-request.ts';
import type { SdkSchema } from '../request/shape.ts';

/** The state and options of the sandbox, for all operations. */
export interface Service {
  readonly store: Store;
  readonly clock: Clock;
  readonly accountId: string;
  /** Top-level members to accept, store and describe although the SDK does not know them. */
  readonly acceptUnknownMembers: readonly string[];
  /** ARNs of SES identities whose policy does not allow Cognito to send. */
  readonly deniedIdentities: readonly string[];
  /** Whether a description has AcrConfiguration even if the pool has no custom ACR names. */
  readonly showDefaultAcr: boolean;
  /** The valid access keys; undefined for any. */
  readonly accessKeyIds: readonly string[] | undefined;
}

/**
 * An operation of the service: takes a parsed request body and returns the body of the answer, undefined for an empty one.
 *
 * @param region the caller's Region, from the scope of the signature
 * @throws ServiceError if the request fails
 */
export type Operation = (service: Service, region: string, body: unknown) => object | undefined;

/** Reads a body without members that the SDK does not know. Throws like {@link readRequest}. */
export function read(schema: SdkSchema, body: unknown): unknown {
  return readRequest(schema, body).request;
}

/**
 * A clock with strictly increasing readings, so that LastModifiedDate distinguishes any two writes.
 */
export class Clock {
  readonly #now: () => Date;
  #last = 0;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  /** Returns the current time, but at least a millisecond after the last reading. */
  tick(): Date {
    this.#last = Math.max(this.#now().getTime(), this.#last + 1);
    return new Date(this.#last);
  }
}
