/** Where the server tells what went wrong inside it. */
export interface Log {
  /** @param what the feature or rule that failed */
  readonly failure: (what: string, error: unknown) => void;
}

/** A log that writes to the client's, by way of one function for a line of text. */
export function makeLog(write: (text: string) => void): Log {
  return {
    failure: (what, error) =>
      write(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
}
