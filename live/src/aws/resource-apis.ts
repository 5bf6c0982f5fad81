import {
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  ListUserPoolsCommand,
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

/** A call to make. */
export interface OperationCall extends WireCall {
  readonly signal: AbortSignal | undefined;
}

/** An operation of the service. */
interface OperationSpec {
  /**
   * Makes a call.
   * @returns the body of the answer, members unknown to the SDK included
   * @throws whatever the SDK throws, or UnusableAnswer
   */
  readonly send: (client: CognitoIdentityProviderClient, call: OperationCall) => Promise<JsonObject>;
  /**
   * Of an operation that changes something: its exceptions (`Errors` in the API reference) that say that nothing was
   * done. Such a call is made once at most.
   */
  readonly rejections?: readonly string[];
}

/** The operations that this product calls. */
const operations = {
  DescribeUserPool: { send: sender(() => new DescribeUserPoolCommand({ UserPoolId: undefined })) },
  GetUserPoolMfaConfig: { send: sender(() => new GetUserPoolMfaConfigCommand({ UserPoolId: undefined })) },
  ListUserPools: { send: sender(() => new ListUserPoolsCommand({ MaxResults: undefined })) },
  UpdateUserPool: {
    send: sender(() => new UpdateUserPoolCommand({ UserPoolId: undefined })),
    // Two are missing: InternalErrorException may come at any moment, and UserPoolTaggingException comes when the rest
    // has been applied.
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

export type Operation = keyof typeof operations;

/** An operation by its name. */
export function operationSpec(operation: Operation): OperationSpec {
  return operations[operation];
}

/** Whether an operation changes something. */
export function isWrite(operation: Operation): boolean {
  return operationSpec(operation).rejections !== undefined;
}

/** The operations of one kind of resource. */
export interface ResourceApi {
  readonly describe: Operation;
  /** The member of a description's answer that holds the resource, and the one in it that has its ID; none: the answer is the resource. */
  readonly described?: { readonly member: string; readonly id: string };
  readonly update?: Operation;
  readonly list?: { readonly operation: Operation; readonly member: string };
}

/** The operations by kind of resource. A new kind is an entry here, and its operations above. */
export const RESOURCE_APIS = {
  pool: {
    describe: 'DescribeUserPool',
    described: { member: 'UserPool', id: 'Id' },
    update: 'UpdateUserPool',
    list: { operation: 'ListUserPools', member: 'UserPools' },
  },
  mfa: { describe: 'GetUserPoolMfaConfig' },
} as const satisfies Readonly<Record<string, ResourceApi>>;

/** A command stands for an operation's name and exceptions; what it is given never reaches the wire. */
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
