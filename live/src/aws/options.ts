/** What the caller lends to the AWS side. */
export interface LiveAccessOptions {
  /** Ends the user agent of every call to Cognito, for example `cognito-userpool/1.2.0`. */
  readonly userAgent: string;
  /** Asks the user for the code of an MFA device; undefined: they would rather not, and the call is cancelled. */
  readonly mfaCode: (serial: string) => Promise<string | undefined>;
  /** The texts of the user's language by the English ones. */
  readonly translations?: Readonly<Record<string, string>> | undefined;
  /** Takes one line per attempt: operation, region, host, outcome, duration, request id. */
  readonly log: (line: string) => void;
}
