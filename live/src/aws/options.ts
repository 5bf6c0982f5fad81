import * as l10n from '@vscode/l10n';

/** The dependencies that the host passes to live access. */
export interface LiveAccessOptions {
  /** The user agent suffix for calls to Cognito, such as `cognito-userpool/1.2.0`. */
  readonly userAgent: string;
  /** Prompts for the code of an MFA device. A result of undefined cancels the call. */
  readonly mfaCode: (serial: string) => Promise<string | undefined>;
  /** The translations, keyed by the English strings. */
  readonly translations?: Readonly<Record<string, string>> | undefined;
  /** Receives one line for each attempt: operation, Region, host, outcome, duration, request ID. */
  readonly log: (line: string) => void;
}

/**
 * Sets the translations of this bundle, which contains its own copy of `@vscode/l10n`. Every entry point of the bundle
 * calls it, because any of them may be called first.
 */
export function useTranslations({ translations }: Pick<LiveAccessOptions, 'translations'>): void {
  l10n.config({ contents: translations ?? {} });
}
