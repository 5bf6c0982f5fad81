import type { Store } from '../state/store.ts';
import { readRequest } from '../request/read-request.ts';
import type { SdkSchema } from '../request/shape.ts';

/** The sandbox's state and options, which all operations share. */
export interface Service {
  readonly store: Store;
  readonly clock: Clock;
  readonly accountId: string;
  /** Top-level members that are accepted, stored and described although the SDK does not know them. */
  readonly acceptUnknownMembers: readonly string[];
  /** ARNs of SES identities whose policy does not allow Cognito to send email. */
  readonly deniedIdentities: readonly string[];
  /** Whether descriptions contain AcrConfiguration even if the pool has no custom ACR names. */
  readonly showDefaultAcr: boolean;
  /** The valid access keys. Undefined to accept any key. */
  readonly accessKeyIds: readonly string[] | undefined;
}

/**
 * An operation of the service. Takes a parsed request body and returns the response body, or undefined for an empty
 * response body.
 *
 * @param region the caller's Region, from the scope of the signature
 * @throws ServiceError if the request fails
 */
export type Operation = (service: Service, region: string, body: unknown) => object | undefined;

/** Validates a body and returns the members that are known to the SDK. Throws like {@link readRequest}. */
export function read(schema: SdkSchema, body: unknown): unknown {
  return readRequest(schema, body).request;
}

/** A clock whose readings always increase, so that LastModifiedDate distinguishes any two writes. */
export class Clock {
  readonly #now: () => Date;
  #last = 0;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  /** Returns the current time, or the last returned time plus one millisecond if that is later. */
  tick(): Date {
    this.#last = Math.max(this.#now().getTime(), this.#last + 1);
    return new Date(this.#last);
  }
}
