import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { failureOf, onMachine, openAccess, POOL, REGION, WITH_KEYS } from './harness.ts';
import { ofPool } from '../../support/live.ts';

/** A certificate and key for 127.0.0.1 that only these tests use. */
const file = (name: string) => fileURLToPath(new URL(`tls/${name}.pem`, import.meta.url));

async function startTlsServer(): Promise<string> {
  const server = createServer({ key: readFileSync(file('key')), cert: readFileSync(file('certificate')) });
  server.on('request', (request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/x-amz-json-1.1').end(`{"UserPool":{"Id":"${POOL}"}}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function connect(endpoint: string, caBundle?: string) {
  onMachine(WITH_KEYS);
  return openAccess().access.connect({ region: REGION, endpoint, caBundle });
}

it('trusts the certificates in the configured file', async () => {
  const gateway = await connect(await startTlsServer(), file('certificate'));
  expect(await gateway.describe(ofPool(POOL))).toEqual({ Id: POOL });
});

it('explains how to trust an untrusted certificate', async () => {
  const gateway = await connect(await startTlsServer());
  const error = await failureOf(gateway.describe(ofPool(POOL)));
  expect(error.message).toMatch(/isn't trusted .*userpool\.caBundle/);
});

it.each([
  [file('missing'), /Couldn't read the file .* \(ENOENT\)/],
  [file('key'), /contains no PEM certificate/],
])('rejects %s', async (path, words) => {
  const error = await failureOf(connect('https://127.0.0.1:9', path));
  expect(error).toMatchObject({ kind: 'rejected', code: 'InvalidCaBundle' });
  expect(error.message).toMatch(words);
});
