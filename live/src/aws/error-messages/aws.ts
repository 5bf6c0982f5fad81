import * as l10n from '@vscode/l10n';
import { joinSentences } from '../../messages/join.ts';
import { COGNITO_ERRORS } from './cognito.ts';
import { adviseOnEndpoint, describeRenewal, describeCredentials } from '../call-context.ts';
import { busy, forbidden, rejected, serviceFailure, type ErrorDescription } from './common.ts';

const expired: ErrorDescription = {
  kind: 'credentials',
  text: (f) => joinSentences(l10n.t('The credentials ({0}) have expired.', describeCredentials(f)), describeRenewal(f)),
};

const invalid: ErrorDescription = {
  kind: 'credentials',
  text: (f) => joinSentences(l10n.t('AWS rejected the credentials ({0}).', describeCredentials(f)), describeRenewal(f)),
};

const misSigned: ErrorDescription = { ...invalid, mayBeClock: true };

/** Missing permissions are not the only cause. For example, an ARN in the file can belong to another account. */
const notAuthorized: ErrorDescription = {
  kind: 'rejected',
  text: (f) =>
    joinSentences(
      rejected.text(f),
      l10n.t(
        "If the file contains an ARN, check that it belongs to the pool's account. Otherwise, check that the IAM action {0} is allowed.",
        f.action,
      ),
    ),
};

/**
 * Exceptions that any AWS service can throw, by name (API reference: Common Error Types). Includes the older names of
 * some of them.
 */
export const COMMON_ERRORS: ReadonlyMap<string, ErrorDescription> = new Map<string, ErrorDescription>([
  ['ValidationException', rejected],
  ['SerializationException', rejected],
  ['AccessDeniedException', forbidden],
  ['AccessDenied', forbidden],
  ['UnauthorizedOperation', forbidden],
  [
    'OptInRequired',
    {
      kind: 'permission',
      text: (f) =>
        l10n.t("{0} isn't enabled in this account. Enable the Region, or select another profile.", f.connection.region),
    },
  ],
  ['ThrottlingException', busy],
  ['Throttling', busy],
  ['RequestLimitExceeded', busy],
  ['InternalFailure', serviceFailure],
  ['InternalServerError', serviceFailure],
  ['ServiceUnavailable', serviceFailure],
  ['ServiceUnavailableException', serviceFailure],
  [
    'UnknownOperationException',
    {
      kind: 'service',
      text: (f) => joinSentences(l10n.t("{0} doesn't support {1}.", f.host, f.operation), adviseOnEndpoint(f)),
    },
  ],
  ['ExpiredTokenException', expired],
  ['ExpiredToken', expired],
  ['UnrecognizedClientException', invalid],
  ['InvalidClientTokenId', invalid],
  ['InvalidSignatureException', misSigned],
  ['SignatureDoesNotMatch', misSigned],
  ['RequestExpired', misSigned],
  ['RequestTimeTooSkewed', misSigned],
  ['RequestInTheFuture', misSigned],
  ['IncompleteSignatureException', invalid],
  ['IncompleteSignature', invalid],
  ['MissingAuthenticationTokenException', invalid],
  ['MissingAuthenticationToken', invalid],
]);

/** Returns the description of an exception. Uses the HTTP status if the exception is unknown. */
export function describeError(code: string, status: number, namesAction: boolean): ErrorDescription {
  if (code === 'NotAuthorizedException') return namesAction ? forbidden : notAuthorized;
  const known = COGNITO_ERRORS.get(code) ?? COMMON_ERRORS.get(code);
  if (known) return known;
  if (status === 429) return busy;
  if (status >= 500) return serviceFailure;
  if (code !== 'Unknown')
    return { ...rejected, text: (f) => joinSentences(rejected.text(f), l10n.t('Exception: {0}.', code)) };
  return {
    kind: 'service',
    text: (f) =>
      l10n.t(
        "{0} returned HTTP {2} for {1} without details. Check that it's an Amazon Cognito endpoint.",
        f.host,
        f.operation,
        String(status),
      ),
  };
}
