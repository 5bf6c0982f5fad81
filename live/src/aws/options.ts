import * as l10n from '@vscode/l10n';

/** The dependencies of live access, provided by the host. */
export interface LiveAccessOptions {
  /** The suffix of the user agent of every call to Cognito, for example `cognito-userpool/1.2.0`. */
  readonly userAgent: string;
  /** Asks the user for the code of an MFA device; undefined cancels the call. */
  readonly mfaCode: (serial: string) => Promise<string | undefined>;
  /** Translations by their English text. */
  readonly translations?: Readonly<Record<string, string>> | undefined;
  /** Receives one line per attempt: operation, region, host, outcome, duration, request id. */
  readonly log: (line: string) => void;
}

/**
 * Configures the translations of this bundle, which has its own copy of `@vscode/l10n`. Each entry point of the bundle
 * calls it, because any of them may be called first.
 */
export function useTranslations({ translations }: Pick<LiveAccessOptions, 'translations'>): void {
  l10n.config({ contents: translations ?? {} });
}
