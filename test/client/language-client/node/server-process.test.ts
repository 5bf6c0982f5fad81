import { expect, it, vi } from 'vitest';
import { serverProcess } from '../../../../client/src/language-client/node/server-process.ts';

// The real module imports VS Code.
vi.mock('vscode-languageclient/node', () => ({ TransportKind: { ipc: 1 } }));

const module = '/x/dist/server.js';

it('the server stores its compiled code in the given folder, even in a debug session', () => {
  const env = { NODE_COMPILE_CACHE: '/storage/compile-cache/1.2.3' };
  expect(serverProcess({ module, compileCache: '/storage/compile-cache/1.2.3' })).toMatchObject({
    run: { module, options: { env } },
    debug: { module, options: { env, execArgv: expect.arrayContaining(['--inspect=0']) as unknown } },
  });
});

it('the server stores no compiled code if no folder is given', () => {
  expect(JSON.stringify(serverProcess({ module }))).not.toContain('NODE_COMPILE_CACHE');
});

it('Node accepts the arguments for the server process', async () => {
  const { run } = serverProcess({ module }) as { run: { options: { execArgv: string[] } } };
  const { execFileSync } = await import('node:child_process');
  expect(execFileSync(process.execPath, [...run.options.execArgv, '-p', '1'], { encoding: 'utf8' })).toBe('1\n');
});
