import { expect, it, vi } from 'vitest';
import { serverProcess } from '../../../../client/src/language-client/node/server-process.ts';

// The real module imports VS Code.
vi.mock('vscode-languageclient/node', () => ({ TransportKind: { ipc: 1 } }));

const folder = '/x/dist';

it('the server stores its compiled code in the given folder, even in a debug session', () => {
  const program = { module: '/x/dist/start-server.js', args: ['/storage/code-cache/1.2.3'] };
  expect(serverProcess({ folder, codeCache: '/storage/code-cache/1.2.3' })).toMatchObject({
    run: program,
    debug: { ...program, options: { execArgv: expect.arrayContaining(['--inspect=0']) as unknown } },
  });
});

it('the server stores no compiled code if no folder is given', () => {
  const program = { module: '/x/dist/server.js' };
  expect(serverProcess({ folder })).toMatchObject({ run: program, debug: program });
});

it('Node accepts the arguments for the server process', async () => {
  const { run } = serverProcess({ folder }) as { run: { options: { execArgv: string[] } } };
  const { execFileSync } = await import('node:child_process');
  expect(execFileSync(process.execPath, [...run.options.execArgv, '-p', '1'], { encoding: 'utf8' })).toBe('1\n');
});
