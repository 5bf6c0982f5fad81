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
import { UnusableAnswer } from './unusable-answer.ts';
import { rawBodies, type WireCall } from './raw-body-middleware.ts';

export type Operation = 'DescribeUserPool' | 'GetUserPoolMfaConfig' | 'ListUserPools' | 'UpdateUserPool';

/** A call to make. */
export interface OperationCall extends WireCall {
  readonly operation: Operation;
  readonly signal: AbortSignal | undefined;
}

/**
 * Makes a call.
 * @returns the body of the answer, members unknown to the SDK included
 * @throws whatever the SDK throws, or UnusableAnswer
 */
export async function callOperation(client: CognitoIdentityProviderClient, call: OperationCall): Promise<JsonObject> {
  // The commands stand for the operation's name and exceptions; what they are given never reaches the wire.
  switch (call.operation) {
    case 'DescribeUserPool':
      return send(client, new DescribeUserPoolCommand({ UserPoolId: undefined }), call);
    case 'GetUserPoolMfaConfig':
      return send(client, new GetUserPoolMfaConfigCommand({ UserPoolId: undefined }), call);
    case 'ListUserPools':
      return send(client, new ListUserPoolsCommand({ MaxResults: undefined }), call);
    case 'UpdateUserPool':
      return send(client, new UpdateUserPoolCommand({ UserPoolId: undefined }), call);
  }
}

async function send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
  client: CognitoIdentityProviderClient,
  command: Command<ServiceInputTypes, Input, ServiceOutputTypes, Output, CognitoIdentityProviderClientResolvedConfig>,
  call: OperationCall,
): Promise<JsonObject> {
  const { passage, signal } = call;
  command.middlewareStack.use(rawBodies<Input, Output>(call));
  await client.send(command, signal ? { abortSignal: signal } : {});
  const { answer } = passage;
  if (!answer?.body) throw new UnusableAnswer('UnreadableAnswer', answer?.status ?? 0);
  return answer.body;
}
