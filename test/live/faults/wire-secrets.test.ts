// If an endpoint repeats a secret, even encoded or truncated, the secret does not appear in messages, log lines or
// error properties.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../live/src/aws/redact-secrets.ts';
import { formatForLog } from '../../../live/src/messages/format-for-log.ts';
import { growth, MAX_LINEAR_GROWTH } from '../../support/growth.ts';
import { exception, json, startWireServer, type Reply } from '../../support/wire-server.ts';
import { ACCESS_KEY, failureOf, openGateway, POOL, SECRET, TOKEN } from '../aws/harness.ts';
import { ofPool } from '../../support/live.ts';

const MIN_PIECE = 16;

const everyCharacter = (text: string, write: (code: number) => string): string =>
  Array.from(text)
    .map((character) => write(character.charCodeAt(0)))
    .join('');
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** Encodings in which an endpoint may repeat a secret. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'encoded for a URL': encodeURIComponent,
  'encoded for a URL, in lower case': (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  'encoded for a URL twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'encoded for a URL altogether': (text) => everyCharacter(text, (code) => `%${hex(code, 2)}`),
  'decoded from a form': (text) => text.replaceAll('+', ' '),
  'escaped for JSON': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
  'escaped for JSON altogether': (text) => everyCharacter(text, (code) => `\\u${hex(code, 4)}`),
  'escaped for JSON twice': (text) =>
    JSON.stringify(text.replaceAll('+', '\\u002B').replaceAll('/', '\\/')).slice(1, -1),
  'escaped for HTML': (text) => text.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;').replaceAll('=', '&#x3D;'),
  'in base64': (text) => Buffer.from(text).toString('base64'),
  'in base64 for a URL': (text) => Buffer.from(text).toString('base64url'),
  'in base64, in a longer text': (text) => Buffer.from(`token=${text}&`).toString('base64'),
  'in hexadecimal': (text) => Buffer.from(text).toString('hex'),
  'with the other alphabet of base64': (text) => text.replaceAll('+', '-').replaceAll('/', '_'),
};

/** Returns all substrings of the given length. */
const piecesOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, i) => text.slice(i, i + length));

/**
 * When a secret is encoded in Base64 as part of a longer text, its first and last characters depend on the adjacent
 * text, so pieces shorter than this do not count as part of the secret.
 */
const LONG_PIECE = MIN_PIECE + 8;

/** Returns the parts of an encoded secret that are visible. */
const shownOf = (written: string, shown: string): string[] => {
  const all = new Set(piecesOf(shown, LONG_PIECE));
  return piecesOf(written, LONG_PIECE).filter((piece) => all.has(piece));
};

const cuts: Readonly<Record<string, (text: string) => string>> = {
  whole: (text) => text,
  'its middle': (text) => {
    const start = Math.min(Math.floor(text.length / 3), text.length - MIN_PIECE - 1);
    return text.slice(start, start + 60);
  },
  'its end': (text) => text.slice(-60),
  'a short piece of it': (text) => text.slice(3, 3 + MIN_PIECE + 2),
};

describe.each(Object.entries(forms))('a secret %s', (_, write) => {
  it.each(Object.entries(cuts))('is redacted: %s', async (__, cut) => {
    const server = await startWireServer();
    const { gateway, log } = await openGateway(server.url);
    const written = [ACCESS_KEY, SECRET, TOKEN].map((secret) => write(cut(secret)));
    const replies: Reply[] = written.flatMap((text) => [
      exception('InvalidParameterException', `Header: ${text}`),
      json(400, { __type: `x#${text.replace(/\W/g, '')}`, message: `"${text}"` }, { 'x-amzn-requestid': text }),
      json(200, { UserPool: { Id: text } }),
    ]);
    let all = '';
    for (const reply of replies) {
      server.answer(reply);
      const error = await failureOf(gateway.describe(ofPool(POOL)));
      all += [
        error.message,
        error.serviceMessage,
        error.code,
        error.requestId,
        formatForLog(error),
        error.stack,
        '',
      ].join('\n');
    }
    all += log.join('\n');
    for (const text of written) expect(shownOf(text, all)).toEqual([]);
  });
});

describe('redaction', () => {
  const character = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/='));
  const secret = fc.string({ unit: character, minLength: 20, maxLength: 120 });
  const credentials = (sessionToken: string) => ({ accessKeyId: ACCESS_KEY, secretAccessKey: SECRET, sessionToken });

  it('hides any part of any secret in any encoding, and keeps the surrounding text', () => {
    const around = fc.constantFrom('', ' ', ': "', 'Signature of ', '<b>', '\n');
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(...Object.values(forms)),
        fc.nat(),
        fc.nat(),
        around,
        around,
        (token, write, a, b, before, after) => {
          const start = a % (token.length - MIN_PIECE);
          const length = MIN_PIECE + 2 + (b % token.length);
          const written = write(token.slice(start, start + length));
          fc.pre(token.slice(start, start + length).length >= MIN_PIECE + 2);
          const shown = createRedactor(credentials(token))(`${before}!${written}!${after}`);
          expect(shownOf(written, shown)).toEqual([]);
          expect(shown).toContain('(hidden)');
          expect(shown.startsWith(`${before}!`) && shown.endsWith(`!${after}`)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not change text that contains no secret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), secret, (text, token) => {
        expect(createRedactor(credentials(token))(text)).toBe(text);
      }),
    );
    const message = 'User: alice is not authorized to perform: cognito-idp:UpdateUserPool on resource: arn:aws:x%2Fy';
    expect(createRedactor(credentials(TOKEN))(message)).toBe(message);
  });

  it.each([
    ['plain text', 'x'],
    ['backslashes', '\\'],
    ['percent signs', '%25'],
    ['ampersands', '&amp;'],
    ['almost the secret', TOKEN.slice(0, MIN_PIECE - 1)],
    ['the secret', TOKEN],
  ])('takes linear time: %s', (_, unit) => {
    const hide = createRedactor(credentials(TOKEN));
    expect(growth((length) => void hide(unit.repeat(Math.ceil(length / unit.length))), 10_000)).toBeLessThan(
      MAX_LINEAR_GROWTH,
    );
  });
});
