import { expect, it } from 'vitest';
import { attemptLine } from '../../../live/src/aws/log.ts';
import { exception, json, reset, startWireServer, text } from '../../support/wire-server.ts';
import { ACCESS_KEY, failureOf, openGateway, piecesIn, POOL, SECRET, TOKEN, withoutBackoff } from './harness.ts';
import { ofPool } from '../../support/live.ts';

it('has the operation, host, result, duration and request ID of each attempt', async () => {
  withoutBackoff();
  const server = await startWireServer();
  const { gateway, log } = await openGateway(server.url);
  server.answer(exception('TooManyRequestsException'), reset, json(200, { UserPool: { Id: POOL } }));
  await gateway.describe(ofPool(POOL));
  const host = new URL(server.url).host;
  expect(log.map((line) => line.replace(/\d+ ms/, 'N ms'))).toEqual([
    `DescribeUserPool eu-west-1 ${host}: 400 TooManyRequestsException, N ms, request request-1`,
    `DescribeUserPool eu-west-1 ${host}: ECONNRESET, N ms`,
    `DescribeUserPool eu-west-1 ${host}: 200, N ms, request request-1`,
  ]);
});

it('contains no credentials, headers, bodies or messages', async () => {
  withoutBackoff();
  const server = await startWireServer();
  const { gateway, log } = await openGateway(server.url);
  const call = () =>
    gateway.update(ofPool(POOL), { UserPoolId: POOL, SmsConfiguration: { ExternalId: 'external-secret' } });
  await call();
  server.answer(exception('AccessDeniedException', 'User: arn:aws:sts::1:assumed-role/Secret/alice is not authorized'));
  await failureOf(call());
  server.answer(text(200, 'body-secret'));
  await failureOf(call());
  server.answer(json(400, { __type: 'a#b\nforged line {"x":1}' }, { 'x-amzn-requestid': 'id <b>' }));
  await failureOf(call());
  server.answer(json(400, { __type: TOKEN }, { 'x-amzn-requestid': TOKEN }));
  await failureOf(call());
  expect(log).toHaveLength(5);
  const all = log.join('\n');
  for (const secret of [ACCESS_KEY, SECRET, TOKEN, 'external-secret', 'body-secret', 'Secret', 'alice', 'AWS4', POOL]) {
    expect(piecesIn(all, secret)).toEqual([]);
  }
  expect(log.every((line) => /^[\w .,:-]+$/.test(line))).toBe(true);
});

it('has one line for a failed attempt', () => {
  const callTrace = { host: undefined, sent: false, answer: undefined };
  expect(attemptLine('ListUserPools', 'eu-west-1', callTrace, 0.4, (text) => text)).toBe(
    'ListUserPools eu-west-1 ?: failed, 0 ms',
  );
});
