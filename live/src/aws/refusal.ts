import type { Answer } from './raw-body-middleware.ts';

/**
 * The exceptions of UpdateUserPool (its `Errors` in the API reference) that say that nothing was done. Two are missing:
 * InternalErrorException may come at any moment, and UserPoolTaggingException comes when the rest has been applied.
 */
const UPDATE_REFUSALS = [
  'ConcurrentModificationException',
  'FeatureUnavailableInTierException',
  'InvalidEmailRoleAccessPolicyException',
  'InvalidParameterException',
  'InvalidSmsRoleAccessPolicyException',
  'InvalidSmsRoleTrustRelationshipException',
  'NotAuthorizedException',
  'OperationNotEnabledException',
  'ResourceNotFoundException',
  'TierChangeNotAllowedException',
  'TooManyRequestsException',
  'UserImportInProgressException',
];

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
];

/** The types of errors that prove that an UpdateUserPool was not carried out. */
export const REFUSALS: ReadonlySet<string> = new Set([
  ...UPDATE_REFUSALS,
  ...FRONT_END_REFUSALS.flatMap((name) => [name, `${name}Exception`]),
]);

/**
 * Whether an answer to UpdateUserPool proves that nothing was done: AWS's own refusal, which has HTTP 400, a JSON object
 * and one of {@link REFUSALS}. Any other status, an unknown type and contradictory types prove nothing: a proxy may have
 * put them in the place of an answer that said the opposite.
 */
export function isProvenRefusal({ status, body, errorTypes }: Answer): boolean {
  return (
    status === 400 && body !== undefined && errorTypes.length > 0 && errorTypes.every((type) => REFUSALS.has(type))
  );
}
