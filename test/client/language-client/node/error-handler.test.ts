import { expect, it, vi } from 'vitest';
import { CloseAction, ErrorAction } from 'vscode-languageclient';
import { RestartPolicy } from '../../../../client/src/language-client/restart-policy.ts';
import { errorHandlerFor } from '../../../../client/src/language-client/node/error-handler.ts';

// The real module imports VS Code.
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
}));

const handler = () => {
  const reported: string[] = [];
  const restarts = new RestartPolicy(() => 0);
  const errors = errorHandlerFor({ onEnded: () => restarts.onEnded(), onGaveUp: () => void reported.push('off') });
  const error = (unsent?: number) => errors.error(new Error('x'), undefined, unsent);
  return { reported, error, closed: () => errors.closed() };
};

it('reports nothing while the server is restarted, and reports once that it stays off', async () => {
  const { reported, closed } = handler();
  for (let end = 1; end <= 4; end += 1) {
    expect(await closed()).toMatchObject({ action: CloseAction.Restart, handled: true });
  }
  expect(reported).toEqual([]);
  expect(await closed()).toMatchObject({ action: CloseAction.DoNotRestart, handled: true });
  expect(reported).toEqual(['off']);
});

it('ignores connection errors until the server is unreachable', async () => {
  const { reported, error } = handler();
  for (const unsent of [undefined, 1, 2, 3]) {
    expect(await error(unsent)).toEqual({ action: ErrorAction.Continue, handled: true });
  }
  expect(reported).toEqual([]);
  expect(await error(4)).toEqual({ action: ErrorAction.Shutdown, handled: true });
  expect(reported).toEqual(['off']);
});
