import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { open, type Reply } from './harness.ts';

const shown = ({ status, headers, body }: Reply): unknown => [status, headers.get('x-amzn-errortype'), body];

describe('a response', () => {
  it('has the protocol’s content type and a unique request ID', async () => {
    const { send } = await open();
    const [first, second] = [await send('ListUserPools', { MaxResults: 1 }), await send('Nonsense', {})];
    for (const { headers } of [first, second]) {
      expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
      expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(first.headers.get('x-amzn-requestid')).not.toBe(second.headers.get('x-amzn-requestid'));
  });

  it('has dates in seconds with a fraction', async () => {
    const { send, pools } = await open({ now: () => new Date(1_760_000_000_250) });
    const { Id } = pools.create({ PoolName: 'Customers' });
    const { body } = await send('DescribeUserPool', { UserPoolId: Id });
    expect(body).toMatchObject({ UserPool: { CreationDate: 1_760_000_000.25, LastModifiedDate: 1_760_000_000.25 } });
  });
});

describe('a call is rejected if it', () => {
  it.each([
    ['has no signature', '', 'MissingAuthenticationTokenException', 'Missing Authentication Token'],
    [
      'has a different type of signature',
      'Bearer token',
      'IncompleteSignatureException',
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=Bearer",
    ],
    [
      'is signed for another service',
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261120/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=feed',
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'cognito-idp'.",
    ],
  ])('%s', async (_, authorization, __type, message) => {
    const { url } = await open();
    const headers: Record<string, string> = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.ListUserPools',
      ...(authorization ? { authorization } : {}),
    };
    const response = await fetch(url, { method: 'POST', headers, body: '{"MaxResults":1}' });
    expect([response.status, await response.json()]).toEqual([400, { __type, message }]);
  });

  it('names an unknown operation', async () => {
    const { send } = await open();
    expect(shown(await send('AdminCreateUser', {}))).toEqual([
      400,
      'UnknownOperationException',
      { __type: 'UnknownOperationException', message: 'Unknown operation: AdminCreateUser' },
    ]);
  });

  it('has the wrong content type', async () => {
    const { send } = await open();
    const { status, body } = await send('ListUserPools', { MaxResults: 1 }, { 'content-type': 'application/json' });
    expect([status, body]).toMatchObject([404, { __type: 'UnknownOperationException' }]);
  });

  it('uses another path', async () => {
    const { url } = await open();
    for (const path of ['/', '/health']) expect((await fetch(url + path)).status).toBe(404);
  });

  it('uses another host name', async () => {
    const { url } = await open();
    const status = await new Promise((resolve, reject) => {
      const call = request(url, { method: 'POST', headers: { host: 'sandbox.example.com' } }, (response) => {
        resolve(response.resume().statusCode);
      });
      call.on('error', reject).end('{}');
    });
    expect(status).toBe(403);
  });
});

describe('a body of the wrong type is rejected', () => {
  const id = 'eu-west-1_AbCdEf123';

  it.each<[string, string, string]>([
    ['{"UserPoolId":', 'DescribeUserPool', 'The request body is not JSON'],
    ['', 'DescribeUserPool', 'The request body is not JSON'],
    ['[]', 'DescribeUserPool', "Start of list found where not expected (at '')"],
    ['"x"', 'DescribeUserPool', "STRING_VALUE can not be converted to a Structure (at '')"],
    ['{"UserPoolId":7}', 'DescribeUserPool', "NUMBER_VALUE can not be converted to a String (at 'userPoolId')"],
    ['{"UserPoolId":null}', 'DescribeUserPool', "NULL_VALUE can not be converted to a String (at 'userPoolId')"],
    ['{"MaxResults":"1"}', 'ListUserPools', "STRING_VALUE can not be converted to an Integer (at 'maxResults')"],
    ['{"MaxResults":1.5}', 'ListUserPools', "NUMBER_VALUE can not be converted to an Integer (at 'maxResults')"],
    [
      `{"UserPoolId":"${id}","Policies":{"PasswordPolicy":{"RequireNumbers":"true"}}}`,
      'UpdateUserPool',
      "STRING_VALUE can not be converted to a Boolean (at 'policies.passwordPolicy.requireNumbers')",
    ],
    [
      `{"UserPoolId":"${id}","AutoVerifiedAttributes":"email"}`,
      'UpdateUserPool',
      "STRING_VALUE can not be converted to a List (at 'autoVerifiedAttributes')",
    ],
    [
      `{"UserPoolId":"${id}","AutoVerifiedAttributes":["email",true]}`,
      'UpdateUserPool',
      "TRUE_VALUE can not be converted to a String (at 'autoVerifiedAttributes.2.member')",
    ],
    [
      `{"UserPoolId":"${id}","UserPoolTags":{"a":{}}}`,
      'UpdateUserPool',
      "Start of structure or map found where not expected. (at 'userPoolTags.a.member')",
    ],
    [
      `{"UserPoolId":"${id}","LambdaConfig":{"PreSignUp":null}}`,
      'UpdateUserPool',
      "NULL_VALUE can not be converted to a String (at 'lambdaConfig.preSignUp')",
    ],
  ])('%s', async (body, operation, message) => {
    const { send, pools } = await open();
    pools.create({ PoolName: 'Customers' }, { id });
    expect(shown(await send(operation, body))).toEqual([
      400,
      'SerializationException',
      { __type: 'SerializationException', message },
    ]);
  });
});
