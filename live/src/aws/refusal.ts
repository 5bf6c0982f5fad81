import type { Answer } from './raw-body-middleware.ts';
import { operationSpec, type Operation } from './resource-apis.ts';

/** Errors of AWS's front end, which turns a request away before the service sees it; each also as `…Exception`. */
const FRONT_END_REFUSALS = [
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
export const UPDATE_POOL_REFUSALS = refusalsOf('UpdateUserPool');

/**
 * Whether an answer to a call that changes something proves that nothing was done: AWS's own refusal, which has HTTP
 * 400, a JSON object and an error of the operation's refusals. Any other status, an unknown type and contradictory types
 * prove nothing: a proxy may have put them in the place of an answer that said the opposite.
 */
export function isProvenRefusal(operation: Operation, { status, body, errorTypes }: Answer): boolean {
  const refusals = refusalsOf(operation);
  return (
    status === 400 && body !== undefined && errorTypes.length > 0 && errorTypes.every((type) => refusals.has(type))
  );
}

function refusalsOf(operation: Operation): ReadonlySet<string> {
  return new Set([...(operationSpec(operation).refusals ?? []), ...FRONT_END_REFUSALS]);
}
