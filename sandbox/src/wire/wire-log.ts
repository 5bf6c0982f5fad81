import type { Call } from './call.ts';

/** A request and its response. */
export interface Exchange extends Call {
  readonly at: Date;
  /** Undefined if the connection was reset. */
  readonly status: number | undefined;
  /** The parsed response body, or its text if it is not JSON. Undefined if there was no response. */
  readonly response: unknown;
}

/** The maximum number of exchanges in the log, which is limited because a sandbox can run for days. */
const MAX_EXCHANGES = 10_000;

/** The log of requests and responses, in the order of the responses. */
export class WireLog {
  #exchanges: Exchange[] = [];

  /** Returns all exchanges, or only those of the given operation. */
  exchanges(operation?: string): readonly Exchange[] {
    return this.#exchanges.filter((exchange) => operation === undefined || exchange.operation === operation);
  }

  /** The names of the called operations, in order. */
  get operations(): readonly string[] {
    return this.#exchanges.map(({ operation }) => operation);
  }

  clear(): void {
    this.#exchanges = [];
  }

  record(exchange: Exchange): void {
    this.#exchanges.push(exchange);
    if (this.#exchanges.length > MAX_EXCHANGES) this.#exchanges.shift();
  }
}
