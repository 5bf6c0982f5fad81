import { expect, it, vi } from 'vitest';
import { CloseAction, ErrorAction } from 'vscode-languageclient';
import { RestartPolicy } from '../../../../client/src/language-client/restart-policy.ts';
import { errorHandlerFor } from '../../../../client/src/language-client/node/error-handler.ts';

// The real one asks for VS Code as soon as it is loaded.
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
}));

const handler = () => {
  const told: string[] = [];
  const restarts = new RestartPolicy(() => 0);
  const errors = errorHandlerFor({ onEnded: () => restarts.onEnded(), onGaveUp: () => void told.push('off') });
  const error = (unsent?: number) => errors.error(new Error('x'), undefined, unsent);
  return { told, error, closed: () => errors.closed() };
};

it('says nothing while the server is started again, and once that it stays off', async () => {
  const { told, closed } = handler();
  for (let end = 1; end <= 4; end += 1) {
    expect(await closed()).toMatchObject({ action: CloseAction.Restart, handled: true });
  }
  expect(told).toEqual([]);
  expect(await closed()).toMatchObject({ action: CloseAction.DoNotRestart, handled: true });
  expect(told).toEqual(['off']);
});

it('lets errors of the connection pass until nothing reaches the server any more', async () => {
  const { told, error } = handler();
  for (const unsent of [undefined, 1, 2, 3]) {
    expect(await error(unsent)).toEqual({ action: ErrorAction.Continue, handled: true });
  }
  expect(told).toEqual([]);
  expect(await error(4)).toEqual({ action: ErrorAction.Shutdown, handled: true });
  expect(told).toEqual(['off']);
});
