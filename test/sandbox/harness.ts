import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  UpdateUserPoolCommand,
  type UpdateUserPoolRequest,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { onTestFinished } from 'vitest';
import { startSandbox, type Sandbox, type SandboxOptions } from '#sandbox';

export const region = 'eu-west-1';

/** A sandbox for one test, with an SDK client that never retries. */
export interface Bench extends Sandbox {
  readonly client: CognitoIdentityProviderClient;
  readonly clientIn: (region: string) => CognitoIdentityProviderClient;
  readonly describe: (id: string) => Promise<UserPoolType>;
  readonly update: (id: string, settings: Omit<UpdateUserPoolRequest, 'UserPoolId'>) => Promise<unknown>;
  /** Sends a body unchanged, with a well-formed signature. A header with the value null is omitted. */
  readonly send: (operation: string, body: unknown, headers?: Record<string, string | null>) => Promise<Reply>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body, or undefined if it is empty. */
  readonly body: unknown;
  readonly bytes: number;
}

export const signature =
  'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261120/eu-west-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=feed';

export async function open(options: SandboxOptions = {}): Promise<Bench> {
  const sandbox = await startSandbox({ region, ...options });
  onTestFinished(() => sandbox.close());
  const clientIn = (other: string): CognitoIdentityProviderClient =>
    new CognitoIdentityProviderClient({
      endpoint: sandbox.url,
      region: other,
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' },
      maxAttempts: 1,
    });
  const client = clientIn(region);
  return {
    ...sandbox,
    client,
    clientIn,
    describe: async (id) => (await client.send(new DescribeUserPoolCommand({ UserPoolId: id }))).UserPool!,
    update: (id, settings) => client.send(new UpdateUserPoolCommand({ UserPoolId: id, ...settings })),
    send: (operation, body, headers = {}) => send(sandbox.url, operation, body, headers),
  };
}

async function send(
  url: string,
  operation: string,
  body: unknown,
  headers: Record<string, string | null>,
): Promise<Reply> {
  const all: Record<string, string | null> = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    authorization: signature,
    ...headers,
  };
  const response = await fetch(url, {
    method: 'POST',
    headers: Object.entries(all).filter((header): header is [string, string] => header[1] !== null),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
    bytes: Buffer.byteLength(text),
  };
}

/** Returns the error of a call as `Type: text`, or 'accepted' if it succeeds. */
export async function answerOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'accepted';
  } catch (error) {
    const { name, message } = error as Error;
    return `${name}: ${message}`;
  }
}

export const roleArn = 'arn:aws:iam::123456789012:role/sms';
export const lambdaArn = (name: string): string => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
export const keyArn = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';
export const sesArn = 'arn:aws:ses:eu-west-1:123456789012:identity/example.com';
