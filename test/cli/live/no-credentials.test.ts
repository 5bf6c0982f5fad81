// If the service or the connection fails, a command ends with a message that names the cause, and does not report an
// internal error.

import { expect, it } from 'vitest';
import { onMachine, WITH_KEYS } from '../../live/aws/harness.ts';
import { runCli } from '../run-cli.ts';
import { createStage, POOL } from './stage.ts';

it.each([
  ['plan', 1],
  ['drift', 1],
  ['pull shop.userpool.json', 2],
  [`pull ${POOL}`, 2],
  ['pull --all --region eu-west-1', 2],
  [`clone ${POOL}`, 2],
])('%s reports missing credentials', async (line, code) => {
  const { run } = await createStage();
  onMachine({});
  const result = await run(line.split(' '));
  const output = result.stdout + result.stderr;
  expect(output).toContain('No AWS credentials found');
  expect([result.code, output.includes('defect')]).toEqual([code, false]);
});

it.each(['plan', 'drift', 'pull'])('%s reports missing credentials once for all files', async (command) => {
  const { run } = await createStage((text) =>
    Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.userpool.json`, text])),
  );
  onMachine({});
  const { stdout, stderr } = await run([command]);
  expect((stdout + stderr).match(/^error: .*No AWS credentials/gm)).toEqual([
    'error: 4 files (a.userpool.json, b.userpool.json, c.userpool.json and 1 more): No AWS credentials',
  ]);
});

it.each<[string, string, readonly string[]]>([
  ['--endpoint-url', 'http://me:hunter2@127.0.0.1:1', []],
  ['--endpoint-url', 'me:hunter2@127.0.0.1', []],
  ['--endpoint-url', 'http://me:hunter2@[', []],
  ['AWS_ENDPOINT_URL', 'http://me:hunter2@127.0.0.1:1', []],
  ['endpoint_url', 'http://me:hunter2@127.0.0.1:1', ['--profile', 'local']],
])('the password in %s=%s is never repeated', async (source, url, args) => {
  const { cwd } = await createStage();
  onMachine({
    ...WITH_KEYS,
    ...(source === 'endpoint_url' ? { config: `[profile local]\nendpoint_url = ${url}\n` } : {}),
    env: { ...WITH_KEYS.env, ...(source === 'AWS_ENDPOINT_URL' ? { AWS_ENDPOINT_URL: url } : {}) },
  });
  const option = source === '--endpoint-url' ? [source, url] : [];
  const { code, stdout, stderr } = await runCli(['plan', ...option, ...args], { cwd });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain(source);
  expect(stdout + stderr).not.toContain('hunter2');
});
