import { beforeEach, expect, it, vi } from 'vitest';
import { runLive } from '../../../client/src/connection/run-live.ts';
import { showStatusText } from '../../../client/src/notifications/status-text.ts';
import type { Services } from '../../../client/src/services.ts';
import { clearDesk, desk } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

it('a command removes the status text of the previous command, and keeps its own', async () => {
  showStatusText('Canceled.');
  await runLive({} as Services, { command: 'userpool.push' }, () => {
    expect(desk.statusText).toBe('');
    showStatusText('Canceled again.');
    return Promise.resolve();
  });
  expect(desk.statusText).toBe('Canceled again.');
});
