import * as l10n from '@vscode/l10n';
import { BOUNDS } from './bounds.ts';
import { joinSentences } from '../messages/join.ts';
import { adviseOnEndpoint, type Facts } from './call-context.ts';

/** The error for an unusable response. The response does not show whether the request was applied. */
export class UnusableAnswer extends Error {
  readonly code: UnusableCode;
  /** Values sent by the endpoint, for use in the message. */
  readonly details: readonly string[];
  /** The SDK reads this to decide whether to retry the call. */
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(code: UnusableCode, status: number, ...details: readonly string[]) {
    super(code);
    this.code = code;
    this.name = code;
    this.details = details;
    this.$metadata = { httpStatusCode: status };
  }
}

/** The reason why a response is unusable. Also the code of the resulting LiveError. */
export type UnusableCode = keyof typeof UNUSABLE_MESSAGES;

type Text = (facts: Facts, status: number, details: readonly string[]) => string;

const megabytes = (): string => String(BOUNDS.bytes / 1_000_000);

/** The messages by reason. */
export const UNUSABLE_MESSAGES = {
  /** For example, a proxy's error page, an incomplete body, or a result without content. */
  UnreadableAnswer: (f, status) =>
    joinSentences(
      l10n.t("{0} returned a response (HTTP {1}) that isn't from Cognito.", f.host, String(status)),
      adviseOnEndpoint(f),
    ),
  InvalidUtf8: (f) =>
    joinSentences(l10n.t("The response from {0} isn't valid UTF-8. None of it was used.", f.host), adviseOnEndpoint(f)),
  AnswerTooLarge: (f) =>
    joinSentences(
      l10n.t(
        "The response from {0} is larger than {1} MB, far larger than any user pool. It wasn't read completely.",
        f.host,
        megabytes(),
      ),
      adviseOnEndpoint(f),
    ),
  AnswerTooDeep: (f) =>
    joinSentences(
      l10n.t(
        'The response from {0} has more than {1} levels of nesting, far more than any user pool has. None of it was used.',
        f.host,
        String(BOUNDS.depth),
      ),
      adviseOnEndpoint(f),
    ),
  ListTooLong: (f) =>
    joinSentences(
      l10n.t(
        'The response from {0} has a list of more than {1} items, far more than any user pool has. None of it was used.',
        f.host,
        String(BOUNDS.items),
      ),
      adviseOnEndpoint(f),
    ),
  TooManyValues: (f) =>
    joinSentences(
      l10n.t(
        'The response from {0} has more than {1} values, far more than any user pool has. None of it was used.',
        f.host,
        String(BOUNDS.values),
      ),
      adviseOnEndpoint(f),
    ),
  InexactNumber: (f, _, [name = '', number = '']) =>
    l10n.t(
      "The response from {0} has a number that can't be represented exactly ({1}: {2}). A push would send a different one, so change that setting with the AWS CLI first.",
      f.host,
      name,
      number,
    ),
  OtherPool: (f, _, [id = '']) =>
    id === ''
      ? joinSentences(
          l10n.t('{0} returned a user pool without an Id instead of {1}.', f.host, f.poolId ?? ''),
          adviseOnEndpoint(f),
        )
      : joinSentences(
          l10n.t('{0} returned user pool {2} instead of {1}.', f.host, f.poolId ?? '', id),
          adviseOnEndpoint(f),
        ),
  RepeatedPage: (f) =>
    l10n.t(
      "{0} keeps returning the same page of user pools. Enter the pool's ID instead of selecting the pool.",
      f.host,
    ),
  TooManyPages: (f) =>
    l10n.t(
      "{0} has more than {1} pages of user pools. Enter the pool's ID instead of selecting the pool.",
      f.host,
      String(BOUNDS.pages),
    ),
} satisfies Record<string, Text>;
