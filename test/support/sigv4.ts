import { createHash, createHmac } from 'node:crypto';
import type { WireRequest } from './wire-server.ts';

/**
 * Returns whether a request has the correct Signature Version 4 for its headers and body. Source: AWS General
 * Reference, "Create a signed AWS API request".
 */
export function isSignedBy(secret: string, { headers, body }: WireRequest): boolean {
  const {
    scope = '',
    names = '',
    signature,
  } = /Credential=[^/]+\/(?<scope>\S+), SignedHeaders=(?<names>\S+), Signature=(?<signature>\w+)/.exec(
    headers.authorization ?? '',
  )?.groups ?? {};
  const canonical = [
    'POST',
    '/',
    '',
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    createHash('sha256').update(body).digest('hex'),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope
    .split('/')
    .reduce<Buffer | string>((k, part) => createHmac('sha256', k).update(part).digest(), `AWS4${secret}`);
  return createHmac('sha256', key).update(toSign).digest('hex') === signature;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
