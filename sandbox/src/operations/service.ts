import type { Store } from '../state/store.ts';
import { readRequest } from '../request/read-request.ts';
import type { SdkSchema } from '../request/shape.ts';

/** What every operation works on. */
export interface Service {
  readonly store: Store;
  readonly clock: Clock;
  readonly accountId: string;
  /** Top-level members to take, keep and describe although the SDK does not know them. */
  readonly acceptUnknownMembers: readonly string[];
  /** ARNs of SES identities whose policy does not let Cognito send. */
  readonly deniedIdentities: readonly string[];
  /** Whether a description has AcrConfiguration also where the pool has no ACR names of its own. */
  readonly showDefaultAcr: boolean;
  /** The access keys that exist; undefined for any. */
  readonly accessKeyIds: readonly string[] | undefined;
}

/**
 * One operation of the service: takes a parsed request body and returns the body of the answer, undefined for an empty one.
 *
 * @param region the caller's region, from the scope of the signature
 * @throws ServiceError for every answer that is not a success
 */
export type Operation = (service: Service, region: string, body: unknown) => object | undefined;

/** Reads a body that may hold only members that the SDK knows. Throws as {@link readRequest} does. */
export function read(schema: SdkSchema, body: unknown): unknown {
  return readRequest(schema, body).request;
}

/**
 * Returns the time of each write. No two readings are equal, so LastModifiedDate distinguishes any two writes.
 */
export class Clock {
  readonly #now: () => Date;
  #last = 0;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  /** The time now, or a millisecond after the last reading if that has not passed yet. */
  tick(): Date {
    this.#last = Math.max(this.#now().getTime(), this.#last + 1);
    return new Date(this.#last);
  }
}
