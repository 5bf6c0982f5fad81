import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TextDocument } from 'vscode';
import type { FileStates } from '../../../client/src/editor-state/file-states.ts';
import { registerStateStatus } from '../../../client/src/editor-state/state-status.ts';
import { clearDesk, desk, fakeDocument, window } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const activity = { running: undefined, isAsking: false, failure: undefined, offers: [] };
const states = {
  onDidChange: () => ({ dispose: () => undefined }),
  targetOf: () => ({}),
  of: ({ uri }: TextDocument) =>
    uri.path === '/a'
      ? { state: { kind: 'unknown-pool', poolId: 'eu-west-1_A', errors: 0 }, activity }
      : { state: { kind: 'empty' }, activity },
} as unknown as FileStates;

it('the status item never keeps the state of another file', () => {
  window.activeTextEditor = { document: fakeDocument('file:///a') };
  const status = registerStateStatus(states);
  // The extension waits until VS Code has registered the item.
  expect(desk.statusItem).not.toHaveProperty('text');
  vi.advanceTimersByTime(1);
  expect(desk.statusItem).toMatchObject({ text: 'Not pulled yet', command: { command: 'userpool.pull' } });

  const other = fakeDocument('file:///b', { languageId: 'json' });
  window.activeTextEditor = { document: other };
  desk.activeEditor.fire(undefined);
  expect(desk.statusItem).toMatchObject({ text: '', detail: '', command: undefined, busy: false });

  // VS Code reopens a document when its language changes.
  other.languageId = 'userpool';
  desk.opened.fire(other);
  expect(desk.statusItem).toMatchObject({ text: 'Empty file' });
  expect(String((desk.statusItem['command'] as { arguments: unknown[] }).arguments[0])).toBe('file:///b');
  status.dispose();
});
