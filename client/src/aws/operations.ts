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
import type { JsonObject } from '#pool/json';
import { rawBodies, UnreadableAnswer, type AttemptListener, type Passage } from './wire.ts';

export type Operation = 'DescribeUserPool' | 'GetUserPoolMfaConfig' | 'ListUserPools' | 'UpdateUserPool';

/** A call to make. */
export interface OperationCall {
  readonly operation: Operation;
  /** The body on the wire. */
  readonly request: JsonObject;
  /** Filled in as the call proceeds. */
  readonly passage: Passage;
  readonly onAttempt: AttemptListener;
  readonly signal: AbortSignal | undefined;
}

/**
 * Makes a call.
 * @returns the body of the answer, members unknown to the SDK included
 * @throws whatever the SDK throws, or UnreadableAnswer
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
  { request, passage, onAttempt, signal }: OperationCall,
): Promise<JsonObject> {
  command.middlewareStack.use(rawBodies<Input, Output>(request, passage, onAttempt));
  await client.send(command, signal ? { abortSignal: signal } : {});
  const { answer } = passage;
  if (!answer?.body) throw new UnreadableAnswer(answer?.status ?? 0);
  return answer.body;
}
