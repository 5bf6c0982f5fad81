import type { Answer } from './raw-body-middleware.ts';
import { operationSpec, type Operation } from './resource-apis.ts';

/** Errors of AWS's front end, which rejects a request before the service receives it; each also as `…Exception`. */
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

/** The error types that prove that an UpdateUserPool was not carried out. */
export const UPDATE_POOL_REJECTIONS = rejectionsOf('UpdateUserPool');

/**
 * Whether a response to a write call proves that nothing was changed: AWS's own rejection, with HTTP 400, a JSON object
 * and one of the operation's rejections. Any other status, an unknown type and contradictory types prove nothing: a
 * proxy may have replaced a successful response.
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
