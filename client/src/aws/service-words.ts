import { COGNITO_WORDS } from './cognito-words.ts';
import { renewal, whose } from './facts.ts';
import { busy, forbidden, refused, trouble, type Words } from './words.ts';

const expired: Words = {
  kind: 'credentials',
  text: (f) => `The credentials of ${whose(f)} have expired. ${renewal(f)}`,
};

const invalid: Words = {
  kind: 'credentials',
  text: (f) => `AWS does not accept the credentials of ${whose(f)}. ${renewal(f)}`,
};

const misSigned: Words = { ...invalid, mayBeClock: true };

/** The name goes with more than missing permissions: a source ARN of another account, for one. */
const notAuthorized: Words = {
  kind: 'refused',
  text: (f) =>
    `${refused.text(f)} If the file names an ARN, check that it belongs to the pool’s account; otherwise check the IAM action ${f.action}.`,
};

/** Exceptions of any AWS service by name (Common Error Types, and the older names of some). */
const COMMON_WORDS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['ValidationException', refused],
  ['SerializationException', refused],
  ['AccessDeniedException', forbidden],
  ['AccessDenied', forbidden],
  ['UnauthorizedOperation', forbidden],
  [
    'OptInRequired',
    {
      kind: 'permission',
      text: (f) => `This account has not enabled ${f.connection.region}. Enable the region, or choose another profile.`,
    },
  ],
  ['ThrottlingException', busy],
  ['Throttling', busy],
  ['RequestLimitExceeded', busy],
  ['InternalFailure', trouble],
  ['InternalServerError', trouble],
  ['ServiceUnavailable', trouble],
  ['ServiceUnavailableException', trouble],
  [
    'UnknownOperationException',
    {
      kind: 'service',
      text: (f) => `${f.host} does not offer ${f.operation}. Check the setting \`userpool.endpoint\`.`,
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

/** What an answer that is an exception means; for one that is not in the table, what its HTTP status tells. */
export function wordsFor(code: string, status: number, namesAction: boolean): Words {
  if (code === 'NotAuthorizedException') return namesAction ? forbidden : notAuthorized;
  const words = COGNITO_WORDS.get(code) ?? COMMON_WORDS.get(code);
  if (words) return words;
  if (status === 429) return busy;
  if (status >= 500) return trouble;
  if (code !== 'Unknown') return { ...refused, text: (f) => `${refused.text(f)} (${code})` };
  return {
    kind: 'service',
    text: (f) => `${f.host} answered ${f.operation} with HTTP ${status} and no reason. Is this a Cognito endpoint?`,
  };
}
