// The request that is sent is the content of the file: every pool in the corpus is pulled, changed in one place and
// pushed through the real gateway. The body is compared with the file's own JSON, which is what the AWS CLI would send.
// The sandbox validates each body against the SDK's schemas.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '#sandbox';
import { parseDocument } from '#core/document';
import { isJsonObject, type JsonObject } from '#core/json';
import { fileTextOf } from '../support/live-pool.ts';
import { pushFile } from '../../live/src/operations/push-file.ts';
import type { PoolGateway } from '../../live/src/gateway/pool-gateway.ts';
import { forwardTo, ignoreFactors, FakeBases, FakeFile, FakeSnapshots } from '../support/live.ts';
import { publishedExamples } from '../support/published-examples.ts';
import { failureOf, openGateway } from './aws/harness.ts';

const folder = new URL('../fixtures/pools/', import.meta.url);
const corpus = readdirSync(folder).map(
  (name) => [name.replace('.jsonc', ''), parseDocument(readFileSync(new URL(name, folder), 'utf8')).root] as const,
);
const published = publishedExamples('CreateUserPool').flatMap(({ title, response }) => {
  const described = response?.['UserPool'];
  return isJsonObject(described) ? [[`that AWS publishes: ${title}`, described] as const] : [];
});

/** Creates a live pool with the given description, and a sandbox that records requests without validating the pool. */
async function livePool(described: JsonObject): Promise<{ gateway: PoolGateway; sent: () => JsonObject }> {
  const sandbox = await startSandbox({ region: 'eu-west-1' });
  onTestFinished(() => sandbox.close());
  const { gateway } = await openGateway(sandbox.url);
  return {
    gateway: forwardTo(gateway, {
      describe: ({ kind }) =>
        Promise.resolve(kind === 'mfa' ? { SoftwareTokenMfaConfiguration: { Enabled: true } } : described),
      update: async (resource, request) => {
        const { code } = await failureOf(gateway.update(resource, request));
        // The sandbox has no such pool, and that is the only error that it may return.
        expect(code).toBe('ResourceNotFoundException');
      },
    }),
    sent: () => JSON.parse(sandbox.wire.exchanges('UpdateUserPool')[0]?.rawBody ?? '{}') as JsonObject,
  };
}

it('the cases include an example published by AWS', () => {
  expect(published).not.toEqual([]);
});

it.each([...corpus, ...published])('sends every property in the file of the pool %s', async (_, described) => {
  const { gateway, sent } = await livePool(described);
  const text = fileTextOf(described).replace(/"PoolName": "[^"]*"/, '"PoolName": "renamed"');
  await pushFile(new FakeFile(`// mine\n${text}`), {
    connect: () => Promise.resolve(gateway),
    bases: new FakeBases(),
    snapshots: new FakeSnapshots(),
    pause: () => Promise.resolve(),
    protectedPools: [],
    mfa: ignoreFactors,
    prompts: {
      askLeftOut: () => Promise.resolve(undefined),
      confirmPush: () => Promise.resolve(true),
      confirmByName: () => Promise.resolve(true),
    },
  });
  const { UserPoolTags, ...file } = parseDocument(text).root;
  // AWS tags cannot be sent. If no tag was edited, the request therefore omits all tags.
  const tagged = Object.keys((described['UserPoolTags'] as JsonObject | undefined) ?? {}).some((key) =>
    key.startsWith('aws:'),
  );
  expect(sent()).toEqual(tagged || UserPoolTags === undefined ? file : { ...file, UserPoolTags });
});
