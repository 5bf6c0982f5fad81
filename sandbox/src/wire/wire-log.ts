import type { Call } from './call.ts';

/** One request and its answer. */
export interface Exchange extends Call {
  readonly at: Date;
  /** Undefined if the connection was reset instead of an answer. */
  readonly status: number | undefined;
  /** The parsed body of the answer, or its text if it is not JSON; undefined if there was no answer. */
  readonly response: unknown;
}

/** The log keeps only the newest exchanges, because a sandbox may run for days. */
const MAX_EXCHANGES = 10_000;

/** The requests and answers, in the order of the answers. */
export class WireLog {
  #exchanges: Exchange[] = [];

  /** Returns all exchanges, or those of one operation. */
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

  /** For the server: adds a finished exchange. */
  record(exchange: Exchange): void {
    this.#exchanges.push(exchange);
    if (this.#exchanges.length > MAX_EXCHANGES) this.#exchanges.shift();
  }
}
