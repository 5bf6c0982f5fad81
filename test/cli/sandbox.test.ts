import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { Interruption } from '#cli';
import { createFolder, runCli } from './run-cli.ts';

it('the sandbox runs until the signal', async () => {
  const controller = new AbortController();
  const cwd = createFolder({ 'pools.json': '[]' });
  const result = await runCli(['sandbox', '--seed', 'pools.json'], {
    cwd,
    signal: controller.signal,
    parts: {
      sandbox: async () => {
        const sandbox = await import('#sandbox');
        return {
          ...sandbox,
          startSandbox: async (options) => {
            const started = await sandbox.startSandbox(options);
            queueMicrotask(() => controller.abort(new Interruption('SIGTERM')));
            return started;
          },
        };
      },
    },
  });
  expect(result.stdout).toMatch(/^Sandbox listening on http:\/\/127\.0\.0\.1:\d+\n$/);
  expect(result).toMatchObject({
    code: 143,
    stderr: expect.stringMatching(/^Use it with --endpoint-url http\S+ .* Press Ctrl\+C to stop it\.\n$/) as string,
  });
});

it('a port that is in use is reported', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { code, stdout, stderr } = await runCli(['sandbox', '--port', String(port)]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^error: The sandbox could not start\. .*\n$/);
});

it('a missing seed file is reported', async () => {
  const { code, stderr } = await runCli(['sandbox', '--seed', 'missing.json']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: The sandbox could not start\. .*missing\.json.*\n$/);
});

it('the language server requires --stdio', async () => {
  expect(await runCli(['lsp'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: The option --stdio is missing. Run `userpool lsp --stdio`.\n',
  });
});
