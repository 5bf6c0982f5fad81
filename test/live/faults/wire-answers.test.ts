// Responses that are too long, too slow, too deeply nested, inexact or about another pool. Each results in an error
// that states the reason, within limited time and memory, and no part of the response is used.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document';
import { MAX_DEPTH } from '#core/json';
import { fileTextOf } from '../../support/live-pool.ts';
import { BOUNDS } from '../../../live/src/aws/bounds.ts';
import { checkNumbers, parseAnswer } from '../../../live/src/aws/read-answer.ts';
import { isLiveError, type LiveError, type PoolGateway } from '../../../live/src/gateway/pool-gateway.ts';
import { observedAccess } from '../../../live/src/gateway/observed-access.ts';
import { json, startWireServer, text, type Reply } from '../../support/wire-server.ts';
import {
  failureOf,
  onMachine,
  openAccess,
  openGateway,
  POOL,
  REGION,
  WITH_KEYS,
  withoutBackoff,
} from '../aws/harness.ts';
import { ofMfa, ofPool } from '../../support/live.ts';

const OTHER = 'eu-west-1_Other0001';

async function open(
  reply: Reply,
  requestTimeout?: number,
): Promise<{ gateway: PoolGateway; requests: readonly unknown[] }> {
  withoutBackoff();
  const server = await startWireServer();
  server.answer(reply);
  return { ...(await openGateway(server.url, { requestTimeout })), requests: server.requests };
}

const describeWith = async (reply: Reply): Promise<LiveError> =>
  failureOf((await open(reply)).gateway.describe(ofPool(POOL)));

const pool = (member: string): Reply => text(200, `{"UserPool":{"Id":"${POOL}",${member}}}`);

describe('a description of another pool', () => {
  it('is an error that names both pools', async () => {
    const error = await describeWith(json(200, { UserPool: { Id: OTHER, Name: 'other' } }));
    expect(error).toMatchObject({ kind: 'service', code: 'OtherPool' });
    expect(error.message).toContain(POOL);
    expect(error.message).toContain(OTHER);
  });

  it.each([{}, { Id: null }, { Id: 7 }, { Id: '' }, { Id: [POOL] }, { Id: POOL.toLowerCase() }])(
    'is an error, too, with %j',
    async (described) => {
      expect(await describeWith(json(200, { UserPool: described }))).toMatchObject({ code: 'OtherPool' });
    },
  );

  it('is an error in which a very long ID is truncated', async () => {
    const error = await describeWith(json(200, { UserPool: { Id: 'x'.repeat(100_000) } }));
    expect(error.message.length).toBeLessThan(400);
  });

  it('is not reported to observers', async () => {
    const server = await startWireServer();
    server.answer(json(200, { UserPool: { Id: OTHER } }));
    onMachine(WITH_KEYS);
    const seen: unknown[] = [];
    const observer = {
      onDescribed: (place: object) => seen.push(place),
      onChanged: (place: object) => seen.push(place),
    };
    const gateway = await observedAccess(openAccess().access, observer).connect({
      region: REGION,
      endpoint: server.url,
    });
    await failureOf(gateway.describe(ofPool(POOL)));
    expect(seen).toEqual([]);
    server.answer(json(200, { UserPool: { Id: POOL } }));
    await gateway.describe(ofPool(POOL));
    expect(seen).toEqual([{ endpoint: server.url, ...ofPool(POOL) }]);
  });
});

describe('a response must arrive within the request timeout', () => {
  const drip: Reply = (response) => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).write('{');
    const timer = setInterval(() => response.write(' '), 5);
    response.on('close', () => clearInterval(timer));
  };

  it.each(['describe', 'describe MFA', 'update', 'update MFA', 'list'] as const)(
    'even if %s gets a slow body',
    async (operation) => {
      const { gateway, requests } = await open(drip, 500);
      const call = {
        describe: () => gateway.describe(ofPool(POOL)),
        'describe MFA': () => gateway.describe(ofMfa(POOL)),
        'update MFA': () => gateway.update(ofMfa(POOL), { UserPoolId: POOL }),
        update: () => gateway.update(ofPool(POOL), { UserPoolId: POOL }),
        list: () => gateway.list()[Symbol.asyncIterator]().next(),
      }[operation];
      const error = await failureOf(call());
      expect(error).toMatchObject({
        kind: 'network',
        code: 'ETIMEDOUT',
        outcomeUnknown: operation.startsWith('update'),
      });
      expect(error.message).toMatch(/didn't respond in time/);
      expect(requests).toHaveLength(operation.startsWith('update') ? 1 : 3);
    },
  );
});

describe('a response is limited in size', () => {
  it.each(['describe', 'update'] as const)('if %s gets endless whitespace', async (operation) => {
    let written = 0;
    let closed = false;
    const endless: Reply = (response) => {
      const blanks = Buffer.alloc(1_000_000, ' ');
      const more = (): void => {
        while (!response.destroyed && response.write(blanks)) written += blanks.length;
        written += blanks.length;
      };
      response
        .writeHead(200)
        .on('drain', more)
        .on('close', () => (closed = true));
      more();
    };
    const { gateway } = await open(endless);
    const error = await failureOf(
      operation === 'update' ? gateway.update(ofPool(POOL), { UserPoolId: POOL }) : gateway.describe(ofPool(POOL)),
    );
    expect(error).toMatchObject({ kind: 'service', code: 'AnswerTooLarge', outcomeUnknown: operation === 'update' });
    expect(error.message).toMatch(/larger than 4 MB/);
    await expect.poll(() => closed).toBe(true);
    expect(written).toBeLessThan(10 * BOUNDS.bytes);
  });

  it('with a limit far above the size of a large pool', async () => {
    const { gateway } = await open(pool(`"EmailVerificationMessage":"${'x'.repeat(1_000_000)}"`));
    expect((await gateway.describe(ofPool(POOL)))['EmailVerificationMessage']).toHaveLength(1_000_000);
  });
});

describe('a response is limited in shape', () => {
  const nested = (levels: number): string => `"Deep":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  const list = (items: number): string => `"List":[${Array(items).fill('0').join()}]`;

  it('but accepted if it is nested as deeply as a file may be', async () => {
    const { gateway } = await open(pool(nested(MAX_DEPTH - 1)));
    const described = await gateway.describe(ofPool(POOL));
    expect(parseDocument(JSON.stringify(described)).value).toEqual(described);
    expect(parseDocument(fileTextOf(described)).syntaxProblems).toEqual([]);
  });

  it.each([MAX_DEPTH, 260, 3000, 300_000])('and rejected with a depth of %i', async (levels) => {
    expect(parseDocument(`{${nested(levels)}}`).syntaxProblems).not.toEqual([]);
    const error = await describeWith(pool(nested(levels)));
    expect(error).toMatchObject({ kind: 'service', code: 'AnswerTooDeep' });
    expect(error.message).toMatch(/more than 200 levels/);
  });

  it('but accepted with the maximum number of list items', async () => {
    const { gateway } = await open(pool(list(BOUNDS.items)));
    expect(await gateway.describe(ofPool(POOL))).toMatchObject({ Id: POOL });
  });

  it.each([
    ['items', list(BOUNDS.items + 1), 'ListTooLong'],
    ['properties', `"Map":{${Array.from({ length: BOUNDS.items + 1 }, (_, i) => `"m${i}":0`).join()}}`, 'ListTooLong'],
    [
      'values',
      `"Lists":[${Array(20)
        .fill(`[${Array(1500).fill(0).join()}]`)
        .join()}]`,
      'TooManyValues',
    ],
  ])('and rejected with more %s', async (_, member, code) => {
    expect(await describeWith(pool(member))).toMatchObject({ kind: 'service', code });
  });

  it.each([
    ['a success', 200],
    ['a failure', 400],
  ])('also after an update: %s', async (_, status) => {
    const { gateway } = await open(text(status, `{"__type":"InvalidParameterException",${nested(3000)}}`));
    expect(await failureOf(gateway.update(ofPool(POOL), { UserPoolId: POOL }))).toMatchObject({
      code: 'AnswerTooDeep',
      outcomeUnknown: true,
    });
  });
});

describe('a list of pools ends with an error', () => {
  const read = async (gateway: PoolGateway): Promise<{ pools: number; error: unknown }> => {
    let pools = 0;
    try {
      for await (const page of gateway.list()) pools += page.length;
    } catch (error) {
      return { pools, error };
    }
    return { pools, error: undefined };
  };
  const page = (token?: string) => ({
    UserPools: [{ Id: POOL, Name: 'x' }],
    ...(token === undefined ? {} : { NextToken: token }),
  });

  it.each<[string, (n: number) => string, number]>([
    ['a repeated page token', () => 'a', 2],
    ['a cycle of page tokens', (n) => 'abc'.charAt(n % 3), 4],
  ])('for %s', async (_, token, calls) => {
    let n = 0;
    const { gateway, requests } = await open((response, request) => json(200, page(token(n++)))(response, request));
    const { error } = await read(gateway);
    expect(isLiveError(error) && error).toMatchObject({ kind: 'service', code: 'RepeatedPage' });
    expect(requests).toHaveLength(calls);
  });

  it('for too many pages', async () => {
    let n = 0;
    const { gateway, requests } = await open((response, request) => json(200, page(String(n++)))(response, request));
    const { pools, error } = await read(gateway);
    expect(isLiveError(error) && error).toMatchObject({ kind: 'service', code: 'TooManyPages' });
    expect(requests).toHaveLength(BOUNDS.pages);
    expect(pools).toBe(BOUNDS.pages - 1);
  });

  it('but not for as many pages as the largest possible account has', async () => {
    let n = 0;
    const { gateway } = await open((response, request) =>
      json(200, page(++n < 167 ? String(n) : undefined))(response, request),
    );
    expect(await read(gateway)).toEqual({ pools: 167, error: undefined });
  });
});

describe('a response is accepted only if it is read exactly as sent', () => {
  it.each(['9007199254740993', '1e400', '0.1000000000000000055', '-1e-400', '12345678901234567890'])(
    'but not with the number %s',
    async (number) => {
      const error = await describeWith(pool(`"UserPoolAddOns":{"Future":[{"Limit":${number}}]}`));
      expect(error).toMatchObject({ kind: 'service', code: 'InexactNumber' });
      expect(error.message).toContain(`Limit: ${number}`);
    },
  );

  it.each(['9007199254740991', '1.50', '1e2', '-0', '0.1'])('with the number %s', async (number) => {
    const { gateway } = await open(pool(`"Future":${number}`));
    expect(await gateway.describe(ofPool(POOL))).toEqual({ Id: POOL, Future: Number(number) });
  });

  it('except that a timestamp may have excess digits, because requests never contain timestamps', async () => {
    const { gateway } = await open(pool('"CreationDate":1700000000.1234567890123'));
    expect(await gateway.describe(ofPool(POOL))).toMatchObject({ CreationDate: Number('1700000000.1234567890123') });
  });

  it.each([
    ['a Latin-1 byte', Buffer.from([0x4b, 0xf6, 0x6c, 0x6e])],
    ['half a character', Buffer.from([0xe9, 0xa1])],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['an overlong encoding', Buffer.from([0xc0, 0xaf])],
  ])('but not with %s', async (_, bytes) => {
    const body = Buffer.concat([Buffer.from(`{"UserPool":{"Id":"${POOL}","Name":"`), bytes, Buffer.from('"}}')]);
    const error = await describeWith((response) => void response.writeHead(200).end(body));
    expect(error).toMatchObject({ kind: 'service', code: 'InvalidUtf8' });
    expect(error.message).toMatch(/isn't valid UTF-8/);
  });

  it.each([
    ['a byte order mark', Buffer.from('efbbbf', 'hex'), 'UnreadableAnswer'],
    ['a UTF-16 byte order mark', Buffer.from('fffe', 'hex'), 'InvalidUtf8'],
  ])('but not with %s', async (_, mark, code) => {
    const body = Buffer.concat([mark, Buffer.from(`{"UserPool":{"Id":"${POOL}"}}`)]);
    expect(await describeWith((response) => void response.writeHead(200).end(body))).toMatchObject({ code });
  });

  it('with any JSON that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 4 })), (value) => {
        const text = JSON.stringify(value);
        const bytes = Buffer.from(text);
        expect(JSON.stringify(parseAnswer(bytes, 200))).toBe(text);
        expect(() => checkNumbers(bytes, 200)).not.toThrow();
      }),
    );
  });

  it('but not with an inexact number at any position', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.bigInt({ min: 2n ** 53n, max: 10n ** 20n }), (value, number) => {
        fc.pre(String(Number(number)) !== String(number));
        const text = `{"before":${JSON.stringify(value)},"list":[{"n":${String(number)}}],"text":"1e400"}`;
        expect(() => checkNumbers(Buffer.from(text), 200)).toThrow('InexactNumber');
      }),
    );
  });
});
