import {
  AddCustomAttributesCommand,
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  ListUserPoolsCommand,
  SetUserPoolMfaConfigCommand,
  UpdateUserPoolCommand,
  type CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientResolvedConfig,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Command } from '@smithy/types';
import type { JsonObject } from '#core/json';
import { rawBodies, type WireCall } from './raw-body-middleware.ts';
import { UnusableAnswer } from './unusable-answer.ts';

/** A call to an operation. */
export interface OperationCall extends WireCall {
  readonly signal: AbortSignal | undefined;
}

interface OperationSpec {
  /**
   * Calls the operation.
   * @returns the response body, including properties unknown to the SDK
   * @throws errors of the SDK, or UnusableAnswer
   */
  readonly send: (client: CognitoIdentityProviderClient, call: OperationCall) => Promise<JsonObject>;
  /**
   * For a write operation, the exceptions (`Errors` in the API reference) that guarantee that nothing was changed. A
   * write operation is called at most once.
   */
  readonly rejections?: readonly string[];
}

const operations = {
  AddCustomAttributes: {
    send: sender(() => new AddCustomAttributesCommand({ UserPoolId: undefined, CustomAttributes: undefined })),
    rejections: [
      'InvalidParameterException',
      'NotAuthorizedException',
      'OperationNotEnabledException',
      'ResourceNotFoundException',
      'TooManyRequestsException',
      'UserImportInProgressException',
    ],
  },
  CreateUserPool: {
    send: sender(() => new CreateUserPoolCommand({ PoolName: undefined })),
    // Excludes InternalErrorException, which can occur at any stage, and UserPoolTaggingException, because tags are
    // added after the pool has been created.
    rejections: [
      'FeatureUnavailableInTierException',
      'InvalidEmailRoleAccessPolicyException',
      'InvalidParameterException',
      'InvalidSmsRoleAccessPolicyException',
      'InvalidSmsRoleTrustRelationshipException',
      'LimitExceededException',
      'NotAuthorizedException',
      'TierChangeNotAllowedException',
      'TooManyRequestsException',
    ],
  },
  DescribeUserPool: { send: sender(() => new DescribeUserPoolCommand({ UserPoolId: undefined })) },
  GetUserPoolMfaConfig: { send: sender(() => new GetUserPoolMfaConfigCommand({ UserPoolId: undefined })) },
  ListUserPools: { send: sender(() => new ListUserPoolsCommand({ MaxResults: undefined })) },
  SetUserPoolMfaConfig: {
    send: sender(() => new SetUserPoolMfaConfigCommand({ UserPoolId: undefined })),
    // Excludes InternalErrorException, which can occur at any stage.
    rejections: [
      'ConcurrentModificationException',
      'FeatureUnavailableInTierException',
      'InvalidParameterException',
      'InvalidSmsRoleAccessPolicyException',
      'InvalidSmsRoleTrustRelationshipException',
      'NotAuthorizedException',
      'OperationNotEnabledException',
      'ResourceNotFoundException',
      'TooManyRequestsException',
    ],
  },
  UpdateUserPool: {
    send: sender(() => new UpdateUserPoolCommand({ UserPoolId: undefined })),
    // Excludes InternalErrorException, which can occur at any stage, and UserPoolTaggingException, which occurs after
    // the other settings have been applied.
    rejections: [
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
    ],
  },
} as const satisfies Readonly<Record<string, OperationSpec>>;

/** The name of an operation. */
export type Operation = keyof typeof operations;

/** Returns the operation with the given name. */
export function operationSpec(operation: Operation): OperationSpec {
  return operations[operation];
}

/** Whether an operation changes a resource. */
export function isWrite(operation: Operation): boolean {
  return operationSpec(operation).rejections !== undefined;
}

/** The operations for a kind of resource. */
export interface ResourceApi {
  readonly describe: Operation;
  /**
   * The property of the response that contains the resource, and the resource's property that contains its ID.
   * Undefined if the response is the resource, without an ID.
   */
  readonly described?: { readonly member: string; readonly id: string };
  readonly update: Operation;
  /** Undefined if the kind has no operation to create a resource. */
  readonly create?: Operation;
}

/** The operations by kind of resource. To add a kind, add its operations above and an entry here. */
const apis: Readonly<Record<string, ResourceApi>> = {
  pool: {
    describe: 'DescribeUserPool',
    described: { member: 'UserPool', id: 'Id' },
    update: 'UpdateUserPool',
    create: 'CreateUserPool',
  },
  mfa: { describe: 'GetUserPoolMfaConfig', update: 'SetUserPoolMfaConfig' },
};

/** Returns the operations of a kind of resource. @throws for an unknown kind */
export function apiOf(kind: string): ResourceApi {
  const api = apis[kind];
  if (!api) throw new Error(`There are no operations for ${kind}.`);
  return api;
}

/**
 * Creates the function that calls an operation. The command determines the operation's name and exceptions, but the
 * command's input is not sent.
 */
function sender<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  create: () => Command<
    ServiceInputTypes,
    Input,
    ServiceOutputTypes,
    Output,
    CognitoIdentityProviderClientResolvedConfig
  >,
): OperationSpec['send'] {
  return async (client, call) => {
    const { trace, signal } = call;
    const command = create();
    command.middlewareStack.use(rawBodies<Input, Output>(call));
    await client.send(command, signal ? { abortSignal: signal } : {});
    const { answer } = trace;
    if (!answer?.body) throw new UnusableAnswer('UnreadableAnswer', answer?.status ?? 0);
    return answer.body;
  };
}
