import * as l10n from '@vscode/l10n';
import { joinSentences } from '../../messages/join.ts';
import type { LiveErrorKind } from '../../gateway/pool-gateway.ts';
import { quoteCognito, quoteAws, describeCredentials, type Facts } from '../call-context.ts';
import { isWrite } from '../resource-apis.ts';

/** The description of an exception for the user. */
export interface ErrorDescription {
  readonly kind: LiveErrorKind;
  /** Whether an incorrect system clock can be the cause. */
  readonly mayBeClock?: boolean;
  /** Whether the service did nothing and a retry might succeed. */
  readonly isRetryable?: boolean;
  /** Returns the message: what happened, what it means, what to do. */
  readonly text: (facts: Facts) => string;
}

function rejection({ operation, nothingChanged, host }: Facts): string {
  if (!isWrite(operation)) return l10n.t('Cognito rejected the request.');
  return nothingChanged
    ? l10n.t('Cognito rejected the request. Nothing was changed.')
    : l10n.t("{0} returned an error that doesn't show whether the update was applied.", host);
}

/** The service rejected an invalid request. */
export const rejected: ErrorDescription = {
  kind: 'rejected',
  text: (f) => joinSentences(rejection(f), quoteCognito(f)),
};

/** The service throttled the request. */
export const busy: ErrorDescription = {
  kind: 'busy',
  isRetryable: true,
  text: (f) =>
    l10n.t(
      'Too many requests to Cognito in this account and Region ({0}). Wait a moment, then try again.',
      f.connection.region,
    ),
};

/** IAM denied the request. */
export const forbidden: ErrorDescription = {
  kind: 'permission',
  text: (f) =>
    joinSentences(
      l10n.t(
        "Access denied ({0}): the IAM action {1} isn't allowed. Request the permission, or select another profile.",
        describeCredentials(f),
        f.action,
      ),
      quoteAws(f),
    ),
};

/** The service failed. */
export const serviceFailure: ErrorDescription = {
  kind: 'service',
  text: (f) => joinSentences(l10n.t('Cognito returned an internal error. Try again in a moment.'), quoteCognito(f)),
};
