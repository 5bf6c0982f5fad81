import type { Answer } from './raw-body-middleware.ts';
import { operationSpec, type Operation } from './resource-apis.ts';

/**
 * Errors from AWS's front end, which rejects requests before they reach the service. Each name also exists with the
 * suffix `Exception`.
 */
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

/** The error types that prove that the service did not apply an UpdateUserPool request. */
export const UPDATE_POOL_REJECTIONS = rejectionsOf('UpdateUserPool');

/**
 * Whether the response to a write call proves that nothing was changed. The response must be a rejection by AWS: status
 * 400, a JSON object, and one of the error types that count as rejections of the operation. Other statuses, unknown
 * types and contradictory types prove nothing, because a proxy might have replaced a successful response.
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
