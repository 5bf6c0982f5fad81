import * as l10n from '@vscode/l10n';
import { joinSentences } from '../../messages/join.ts';
import type { LiveErrorKind } from '../../gateway/pool-gateway.ts';
import { quote, quoteAws, whose, type Facts } from '../call-context.ts';
import { isWrite } from '../resource-apis.ts';

/** What an exception means to the user. */
export interface Words {
  readonly kind: LiveErrorKind;
  /** Whether a wrong clock on this machine may be the reason. */
  readonly mayBeClock?: boolean;
  /** Whether nothing was done and the very same call may go through in a moment. */
  readonly mayPass?: boolean;
  /** What happened, what it means, what to do. */
  readonly text: (facts: Facts) => string;
}

function rejection({ operation, nothingChanged, host }: Facts): string {
  if (!isWrite(operation)) return l10n.t('Cognito refused the request.');
  return nothingChanged
    ? l10n.t('Cognito refused the request, and nothing was changed.')
    : l10n.t('{0} answered with an error that does not say whether the update was carried out.', host);
}

/** Something in the request is wrong. */
export const refused: Words = {
  kind: 'rejected',
  text: (f) => joinSentences(rejection(f), quote(f)),
};

/** Too fast. */
export const busy: Words = {
  kind: 'busy',
  mayPass: true,
  text: (f) =>
    l10n.t(
      'Too many calls to Cognito in this account and region ({0}). Wait a moment and try again.',
      f.connection.region,
    ),
};

/** IAM says no. */
export const forbidden: Words = {
  kind: 'permission',
  text: (f) =>
    joinSentences(
      l10n.t(
        'Not permitted ({0}): the IAM action {1} is missing or denied. Have it allowed, or choose another profile.',
        whose(f),
        f.action,
      ),
      quoteAws(f),
    ),
};

/** Not the user’s doing. */
export const trouble: Words = {
  kind: 'service',
  text: (f) => joinSentences(l10n.t('Cognito had a problem of its own. Try again in a moment.'), quote(f)),
};
