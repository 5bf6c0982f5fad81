import type { Call } from './call.ts';

/** One request and its answer. */
export interface Exchange extends Call {
  readonly at: Date;
  /** Undefined if the connection was reset in place of an answer. */
  readonly status: number | undefined;
  /** The answer's body parsed, or its text if it is not JSON; undefined if there was no answer. */
  readonly response: unknown;
}

/** How many exchanges are kept: the newest. A sandbox may run for days. */
const MOST = 10_000;

/** What went over the wire, in the order of the answers. */
export class WireLog {
  #exchanges: Exchange[] = [];

  /** All exchanges, or those of one operation. */
  exchanges(operation?: string): readonly Exchange[] {
    return this.#exchanges.filter((exchange) => operation === undefined || exchange.operation === operation);
  }

  /** The names of the operations called, in order. */
  get operations(): readonly string[] {
    return this.#exchanges.map(({ operation }) => operation);
  }

  clear(): void {
    this.#exchanges = [];
  }

  /** For the server: adds an exchange that is over. */
  record(exchange: Exchange): void {
    this.#exchanges.push(exchange);
    if (this.#exchanges.length > MOST) this.#exchanges.shift();
  }
}
