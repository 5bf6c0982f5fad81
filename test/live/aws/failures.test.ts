import { describe, expect, it } from 'vitest';
import { exception, json, reset, silence, startWireServer, text, type Reply } from '../../support/wire-server.ts';
import { failureOf, openGateway, POOL, withoutBackoff } from './harness.ts';
import { callFailure } from '../../../live/src/aws/failure.ts';
import { UnusableAnswer } from '../../../live/src/aws/unusable-answer.ts';
import type { LiveError } from '../../../live/src/gateway/pool-gateway.ts';
import { ofPool } from '../../support/live.ts';

const ROLE = 'arn:aws:sts::123456789012:assumed-role/SecretRole/alice@example.com';

/** Returns the error of an update or a describe after the given response. */
async function failure(reply: Reply, call: 'update' | 'describe' = 'update'): Promise<LiveError> {
  withoutBackoff();
  const server = await startWireServer();
  server.answer(reply);
  const { gateway } = await openGateway(server.url, { requestTimeout: 250 });
  return failureOf(
    call === 'update' ? gateway.update(ofPool(POOL), { UserPoolId: POOL }) : gateway.describe(ofPool(POOL)),
  );
}

describe('exceptions', () => {
  it.each([
    ['InvalidParameterException', 'rejected', /Nothing was changed\. Message from Cognito: Wrong\.$/],
    [
      'ResourceNotFoundException',
      'not-found',
      /User pool eu-west-1_AbCdEf123 wasn't found in eu-west-1 .* Wrong\. Nothing was changed\.$/,
    ],
    ['TooManyRequestsException', 'busy', /Wait a moment/],
    ['ThrottlingException', 'busy', /Wait a moment/],
    ['ConcurrentModificationException', 'busy', /Another change to this pool/],
    ['UserImportInProgressException', 'busy', /import job/],
    ['OperationNotEnabledException', 'rejected', /primary Region/],
    [
      'InvalidSmsRoleTrustRelationshipException',
      'rejected',
      /still exists.*every update.*ExternalId.* Wrong\. .*few minutes/,
    ],
    ['InvalidSmsRoleAccessPolicyException', 'rejected', /sns:Publish/],
    ['InvalidEmailRoleAccessPolicyException', 'rejected', /SES/],
    ['FeatureUnavailableInTierException', 'rejected', /UserPoolTier.* Wrong\.$/],
    ['TierChangeNotAllowedException', 'rejected', /Turn off/],
    ['ExpiredTokenException', 'credentials', /have expired\. Set new AWS_\*/],
    ['UnrecognizedClientException', 'credentials', /AWS rejected the credentials/],
    ['UnknownOperationException', 'service', /doesn't support UpdateUserPool/],
  ])('%s is %s', async (type, kind, words) => {
    const error = await failure(exception(type, 'Wrong'));
    expect(error).toMatchObject({ kind, code: type, requestId: 'request-1', outcomeUnknown: false });
    expect(error.message).toMatch(words);
  });

  it.each([
    [
      'SomethingNewException',
      'rejected',
      /^127.* doesn't show whether the update was applied\. .* Wrong\. Exception: SomethingNewException\.$/,
    ],
    ['LimitExceededException', 'rejected', /Wrong\.$/],
    ['UserPoolTaggingException', 'rejected', /might have applied the rest of the push.*cognito-idp:TagResource/],
    ['OptInRequired', 'permission', /^eu-west-1 isn't enabled/],
    ['RequestLimitExceeded', 'busy', /Wait a moment/],
  ])('%s leaves the outcome unknown, and is %s', async (type, kind, words) => {
    const error = await failure(exception(type, 'Wrong'));
    expect(error).toMatchObject({ kind, code: type, outcomeUnknown: true, isRetryable: false });
    expect(error.message).toMatch(words);
    expect(error.message).not.toMatch(/nothing was changed/i);
  });

  it.each([
    ['InternalErrorException', 500],
    ['ServiceUnavailable', 503],
    ['SomethingNewException', 500],
  ])('%s (%i) leaves the outcome of an update unknown, but not that of a describe', async (type, status) => {
    const error = await failure(exception(type, undefined, status));
    expect(error).toMatchObject({ kind: 'service', code: type, outcomeUnknown: true });
    expect(await failure(exception(type, undefined, status), 'describe')).toMatchObject({ outcomeUnknown: false });
  });

  it.each([
    ['TooManyRequestsException', true],
    ['ConcurrentModificationException', true],
    ['ThrottlingException', true],
    ['UserImportInProgressException', false],
    ['InvalidParameterException', false],
  ])('%s can be retried after a pause: %s', async (type, isRetryable) => {
    expect(await failure(exception(type))).toMatchObject({ isRetryable });
  });

  it('leave the outcome unknown if a busy service may have carried out the request', async () => {
    expect(await failure(exception('ThrottlingException', undefined, 503))).toMatchObject({
      isRetryable: false,
      outcomeUnknown: true,
    });
  });

  it('that have no name lead to a message that says where to look', async () => {
    expect(await failure(json(404, { error: 'not found' }))).toMatchObject({ kind: 'service', code: 'Unknown' });
    expect(await failure(json(429, {}))).toMatchObject({ kind: 'busy', outcomeUnknown: true });
  });
});

describe('permissions', () => {
  it('that are missing are named, but the user is not', async () => {
    const message = `User: ${ROLE} is not authorized to perform: cognito-idp:UpdateUserPool on resource: arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${POOL} because no identity-based policy allows the cognito-idp:UpdateUserPool action`;
    const error = await failure(exception('AccessDeniedException', message));
    expect(error).toMatchObject({ kind: 'permission', outcomeUnknown: false });
    expect(error.message).toMatch(/the IAM action cognito-idp:UpdateUserPool isn't allowed/);
    expect(error.message).toMatch(
      /Message from AWS: The caller is not authorized to perform: .* no identity-based policy/,
    );
    expect(JSON.stringify([error.message, error])).not.toMatch(/SecretRole|alice/);
  });

  it('that are missing for other services are also named', async () => {
    const message = `User: ${ROLE} is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/Sms`;
    const error = await failure(exception('AccessDeniedException', message));
    expect(error.message).toMatch(/the IAM action iam:PassRole isn't allowed/);
    expect(error.message).toContain('role/Sms');
  });

  it('default to the operation’s own action if the message names none', async () => {
    const error = await failure(exception('AccessDeniedException'), 'describe');
    expect(error.message).toMatch(/the IAM action cognito-idp:DescribeUserPool isn't allowed\..*profile\.$/);
  });

  it('that are missing are distinguished from an ARN in another account', async () => {
    const otherAccount = await failure(
      exception('NotAuthorizedException', 'Email arn does not belong to your account.'),
    );
    expect(otherAccount.kind).toBe('rejected');
    expect(otherAccount.message).toMatch(/Email arn does not belong to your account\. If the file contains an ARN/);
    const missing = await failure(exception('NotAuthorizedException', 'Not authorized: cognito-idp:UpdateUserPool'));
    expect(missing.kind).toBe('permission');
  });
});

describe('the clock', () => {
  const minutesAgo = (n: number) => ({ date: new Date(Date.now() - n * 60_000).toUTCString() });

  it('is reported as the reason if it is off by minutes', async () => {
    const fast = await failure(exception('InvalidSignatureException', 'x', 400, minutesAgo(20)));
    expect(fast).toMatchObject({ kind: 'credentials', code: 'InvalidSignatureException', outcomeUnknown: false });
    expect(fast.message).toMatch(/system clock is (?:19|20) minutes fast/);
    const slow = await failure(exception('RequestTimeTooSkewed', 'x', 403, minutesAgo(-20)));
    expect(slow.outcomeUnknown).toBe(true);
    expect(slow.message).toMatch(/(?:19|20) minutes slow/);
  });

  it('is not reported as the reason if it is correct', async () => {
    const error = await failure(exception('InvalidSignatureException', 'x', 400, minutesAgo(0)));
    expect(error.message).toMatch(/AWS rejected the credentials/);
  });
});

describe('an error names the cause if the network', () => {
  it('has no server at the address', async () => {
    const { gateway } = await openGateway('http://127.0.0.1:1');
    const error = await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }));
    expect(error).toMatchObject({ kind: 'network', code: 'ECONNREFUSED', outcomeUnknown: false });
    expect(error.message).toBe(
      'Nothing is listening at 127.0.0.1:1. Start the endpoint, or remove it (userpool.endpoint, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).',
    );
  });

  it.each([
    [undefined, /^Couldn't find cognito-idp\.eu-wst-1\.amazonaws\.com\. .* that eu-wst-1 is an AWS Region\.$/],
    [
      'http://nowhere.invalid',
      /Check the network, VPN, DNS and the endpoint \(userpool\.endpoint, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file\)\.$/,
    ],
  ])('does not know the host (endpoint: %s)', (endpoint, words) => {
    const thrown = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });
    const error = callFailure(thrown, {
      facts: {
        operation: 'UpdateUserPool',
        connection: { region: 'eu-wst-1', endpoint },
        origin: { kind: 'machine', profile: 'default' },
        poolId: POOL,
      },
      trace: { host: 'cognito-idp.eu-wst-1.amazonaws.com', sent: true, answer: undefined },
      signal: undefined,
      redact: (text) => text,
    });
    expect(error).toMatchObject({ kind: 'network', code: 'ENOTFOUND', outcomeUnknown: false });
    expect(error.message).toMatch(words);
  });

  it('drops the connection', async () => {
    expect(await failure(reset)).toMatchObject({ kind: 'network', code: 'ECONNRESET', outcomeUnknown: true });
    const cut: Reply = (response) =>
      void response.writeHead(200, { 'content-length': 100 }).write('{"a":', () => response.destroy());
    expect(await failure(cut)).toMatchObject({ kind: 'network', code: 'ECONNRESET', outcomeUnknown: true });
  });

  it('is too slow', async () => {
    const error = await failure(silence);
    expect(error).toMatchObject({ kind: 'network', code: 'ETIMEDOUT', outcomeUnknown: true });
    expect(error.message).toMatch(/didn't respond in time/);
    const stalled: Reply = (response) => void response.writeHead(200, { 'content-length': 100 }).write('{');
    expect(await failure(stalled)).toMatchObject({ kind: 'network', outcomeUnknown: true });
  });

  it('has a server without TLS at an HTTPS address', async () => {
    const server = await startWireServer();
    const { gateway } = await openGateway(server.url.replace('http:', 'https:'));
    const error = await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }));
    expect(error).toMatchObject({ kind: 'network', outcomeUnknown: false });
    expect(error.message).toMatch(/use a URL that starts with http:\/\//);
  });

  it.each([
    [undefined, 'Check the proxy.'],
    [
      'http://127.0.0.1:1',
      'Check the proxy and the endpoint (userpool.endpoint, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).',
    ],
  ])('returns a response that Cognito never sends (endpoint: %s)', (endpoint, advice) => {
    const answer = { status: 400, requestId: undefined, date: undefined, body: {}, errorTypes: [] };
    const unknown = Object.assign(new Error(''), { name: 'UnknownOperationException', $fault: 'client' });
    for (const thrown of [unknown, new UnusableAnswer('UnreadableAnswer', 200)]) {
      const { message } = callFailure(thrown, {
        facts: {
          operation: 'DescribeUserPool',
          connection: { region: 'eu-west-1', endpoint },
          origin: { kind: 'machine', profile: 'default' },
          poolId: POOL,
        },
        trace: { host: 'host', sent: true, answer },
        signal: undefined,
        redact: (text) => text,
      });
      expect(message).toMatch(/^host .*\. Check/);
      expect(message.endsWith(advice)).toBe(true);
    }
  });

  it.each([200, 302, 403, 502])('returns a proxy’s page with status %i', async (status) => {
    const error = await failure(text(status, '<html>Log in to the hotel</html>'));
    expect(error).toMatchObject({ kind: 'service', code: 'UnreadableAnswer', requestId: 'request-1' });
    expect(error.message).toContain(`HTTP ${status}`);
    expect(error.outcomeUnknown).toBe(true);
  });
});
