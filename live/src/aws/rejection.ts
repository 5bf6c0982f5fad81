import type { Answer } from './raw-body-middleware.ts';
import { operationSpec, type Operation } from './resource-apis.ts';

/** Errors of AWS's front end, which turns a request away before the service sees it; each also as `…Exception`. */
const FRONT_END_REJECTIONS = [
  'AccessDenied',
  'ExpiredToken',
  'IncompleteSignature',
  'InvalidSignature',
  'MissingAuthenticationToken',
  'RequestExpired',
  'Serialization',
  'Throttling',
  'UnknownOperation',
  'UnrecognizedClient',
  'Validation',
].flatMap((name) => [name, `${name}Exception`]);

/** The types of errors that prove that an UpdateUserPool was not carried out. */
export const UPDATE_POOL_REJECTIONS = rejectionsOf('UpdateUserPool');

/**
 * Whether an answer to a call that changes something proves that nothing was done: AWS's own rejection, which has HTTP
 * 400, a JSON object and an error of the operation's rejections. Any other status, an unknown type and contradictory types
 * prove nothing: a proxy may have put them in the place of an answer that said the opposite.
 */
export function provesRejection(operation: Operation, { status, body, errorTypes }: Answer): boolean {
  const rejections = rejectionsOf(operation);
  return (
    status === 400 && body !== undefined && errorTypes.length > 0 && errorTypes.every((type) => rejections.has(type))
  );
}

function rejectionsOf(operation: Operation): ReadonlySet<string> {
  return new Set([...(operationSpec(operation).rejections ?? []), ...FRONT_END_REJECTIONS]);
}
