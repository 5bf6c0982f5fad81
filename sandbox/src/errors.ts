/**
 * An error of the service: `__type` and `message` in the response body, and an HTTP status. Source of the names and
 * meanings: the Errors section for each operation in the Amazon Cognito API reference.
 */
export class ServiceError extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, message: string, status = 400) {
    super(message);
    this.name = 'ServiceError';
    this.type = type;
    this.status = status;
  }
}

/** Returns an InvalidParameterException with the given message. */
export function invalidParameter(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message);
}

/** Returns the error for a pool that does not exist in the caller's Region. */
export function poolNotFound(id: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', `User pool ${id} does not exist.`);
}

/** Returns the error for a body that is not valid JSON for the operation. */
export function serialization(message: string): ServiceError {
  return new ServiceError('SerializationException', message);
}

/**
 * Returns the error for settings that a tier does not include. The sentence was recorded from UpdateUserPool with
 * threat protection (hashicorp/terraform-provider-aws#40734). For other features, only the names differ.
 */
export function featureUnavailable(tier: string, features: readonly string[]): ServiceError {
  return new ServiceError(
    'FeatureUnavailableInTierException',
    `The following features need to be disabled for the ${tier} pricing tier configured: ${features.join(', ')}`,
  );
}
