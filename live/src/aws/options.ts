import * as l10n from '@vscode/l10n';

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

/**
 * Has the texts of this bundle translated: it has an `@vscode/l10n` of its own. Every way into the bundle begins with it,
 * since nobody knows which one is taken first.
 */
export function useTranslations({ translations }: Pick<LiveAccessOptions, 'translations'>): void {
  l10n.config({ contents: translations ?? {} });
}
