/** Reports internal failures. */
export interface Log {
  /** @param what the feature or rule that failed */
  readonly failure: (what: string, error: unknown) => void;
}

/** Creates a log that writes to that of the client. */
export function makeLog(write: (text: string) => void): Log {
  return {
    failure: (what, error) =>
      write(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
}
