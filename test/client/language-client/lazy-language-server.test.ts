import { expect, it, vi } from 'vitest';
import type { LanguageServer, ServerState } from '../../../client/src/language-client/language-server.ts';
import { LazyLanguageServer } from '../../../client/src/language-client/lazy-language-server.ts';
import { RestartPolicy } from '../../../client/src/language-client/restart-policy.ts';
import { EventEmitter } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));

/** Returns a language server that records the calls it receives. */
function fakeServer() {
  const changes = new EventEmitter<ServerState>();
  const asked: string[] = [];
  const become = (state: ServerState): void => {
    server.state = state;
    changes.fire(state);
  };
  const server = {
    state: 'stopped' as ServerState,
    onDidChangeState: changes.event,
    start: () => {
      asked.push('start');
      become('starting');
      become('running');
      return Promise.resolve();
    },
    stop: () => {
      asked.push('stop');
      become('stopped');
      return Promise.resolve();
    },
    request: (method: string, params: unknown) => {
      asked.push(`${method} ${String(params)}`);
      return Promise.resolve('answer');
    },
    dispose: () => void asked.push('dispose'),
  };
  return { server: server as unknown as LanguageServer, asked };
}

function late(load: () => Promise<LanguageServer>) {
  const heard: string[] = [];
  const restarts = new RestartPolicy(() => 0);
  const server = new LazyLanguageServer({
    load,
    log: { error: (message) => void heard.push(`log: ${message}`) },
    onEnded: () => restarts.onEnded(),
    onGaveUp: () => void heard.push('stays off'),
  });
  server.onDidChangeState((state) => heard.push(state));
  return { server, heard, restarts };
}

it('reports the state “starting” until the server has been loaded, and then reports the server’s own state', async () => {
  const { server: loaded, asked } = fakeServer();
  const { server, heard } = late(() => Promise.resolve(loaded));
  expect(server.state).toBe('starting');
  await server.start();
  expect([server.state, ...heard]).toEqual(['running', 'running']);
  expect(asked).toEqual(['start']);
});

it('is loaded only once, even if it is started several times', async () => {
  const { server: loaded } = fakeServer();
  const load = vi.fn(() => Promise.resolve(loaded));
  const { server } = late(load);
  expect(load).not.toHaveBeenCalled();
  await Promise.all([server.start(), server.start()]);
  await server.stop();
  await server.start();
  expect(load).toHaveBeenCalledTimes(1);
  expect(server.state).toBe('running');
});

it('ignores a stop before the server has been loaded', async () => {
  const { server: loaded, asked } = fakeServer();
  const { server } = late(() => Promise.resolve(loaded));
  await server.stop();
  await server.start();
  expect(asked).toEqual(['start']);
});

it('starts the server before it sends a request', async () => {
  const { server: loaded, asked } = fakeServer();
  const { server } = late(() => Promise.resolve(loaded));
  expect(await server.request('convert', 1)).toBe('answer');
  expect(asked).toEqual(['start', 'convert 1']);
});

it('rejects a request if the server cannot start', async () => {
  const { server } = late(() => Promise.reject(new Error('no such file')));
  await expect(server.request('convert', 1)).rejects.toThrow('no such file');
});

it('retries a failed load as many times as it would restart a crashed server, then stays off and reports that once', async () => {
  const { server, heard } = late(() => Promise.reject(new Error('no such file')));
  await expect(server.start()).rejects.toThrow('no such file');
  const attempt = 'log: The client of the language server could not be loaded.';
  expect(heard).toEqual([attempt, attempt, attempt, attempt, attempt, 'stopped', 'stays off']);
});

it('is loaded again when the user restarts it', async () => {
  const { server: loaded } = fakeServer();
  let isThere = false;
  const { server, heard, restarts } = late(() => (isThere ? Promise.resolve(loaded) : Promise.reject(new Error('x'))));
  await server.start().catch(() => undefined);
  heard.length = 0;
  isThere = true;
  restarts.reset();
  await server.start();
  expect(heard).toEqual(['starting', 'running']);
});

it('does not start if it is disposed before it has been loaded', async () => {
  const { server: loaded, asked } = fakeServer();
  const load = vi.fn(() => Promise.resolve(loaded));
  const { server } = late(load);
  server.dispose();
  await server.start();
  expect(load).not.toHaveBeenCalled();
  expect(asked).toEqual([]);
});

it('neither starts nor keeps running if it is disposed while it is being loaded', async () => {
  const { server: loaded, asked } = fakeServer();
  const { server, heard } = late(() => Promise.resolve(loaded));
  const started = server.start();
  server.dispose();
  await started;
  expect(asked).toEqual(['dispose']);
  expect(heard).toEqual([]);
});

it('disposes its server', async () => {
  const { server: loaded, asked } = fakeServer();
  const { server } = late(() => Promise.resolve(loaded));
  await server.start();
  server.dispose();
  expect(asked).toEqual(['start', 'dispose']);
});
