import type { TextDocument } from 'vscode';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommonStep } from '../../../client/src/next-steps.ts';
import { LiveRuns } from '../../../client/src/editor-state/live-runs.ts';
import { info } from '../../../client/src/notifications/messages/notice.ts';
import { showNotice } from '../../../client/src/notifications/show-notice.ts';
import { clearDesk, desk, fakeDocument } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const logged: string[] = [];
const log = { warn: (line: string) => logged.push(line) } as never;
const FILE = 'file:///a.userpool.json';

/** Shows a notification for a file and clicks its only button. */
function take(step: CommonStep, document = fakeDocument(FILE)): void {
  desk.answers.push(([label]) => label);
  const about = { command: 'userpool.push', document: document as unknown as TextDocument };
  showNotice({ log }, info('It ended.', step), about, {});
}

it.each(['try-again', 'pull', 'compare', 'push', 'select-profile'] as const)(
  'the button %s runs its command for the notification’s file',
  async (step) => {
    take(step);
    await vi.waitFor(() => expect(desk.executed).toHaveLength(1));
    expect(String(desk.executed[0]![1])).toBe(FILE);
  },
);

describe('the lens of the file', () => {
  it('offers to save the file until it is saved', () => {
    const runs = new LiveRuns(() => undefined);
    const document = Object.assign(fakeDocument(FILE), { isDirty: true });
    const about = { command: 'userpool.push', document: document as unknown as TextDocument };
    showNotice({ log, runs }, info('It ended.', 'save-file', 'compare'), about, {});
    expect(runs.of(FILE).offers).toEqual(['save-file']);
    document.isDirty = false;
    expect(runs.of(FILE).offers).toEqual([]);
  });

  it('offers a next step until the text changes or a later command may have changed the file or the pool', async () => {
    const runs = new LiveRuns(() => undefined);
    const document = Object.assign(fakeDocument(FILE), { version: 1 });
    const about = (command: string) => ({ command, document: document as unknown as TextDocument });
    const pull = vi.fn();
    const restored = () =>
      showNotice({ log, runs }, info('It ended.', 'pull-into-file'), about('userpool.restore'), {
        'pull-into-file': pull,
      });
    restored();
    showNotice({ log, runs }, info('They are the same.'), about('userpool.compare'), {});
    expect(runs.of(FILE).offers).toEqual(['pull-into-file']);
    await runs.take(FILE, 'pull-into-file');
    expect(pull).toHaveBeenCalledTimes(1);
    showNotice({ log, runs }, info('It ended.'), about('userpool.push'), {});
    expect(runs.of(FILE).offers).toEqual([]);
    restored();
    document.version = 2;
    expect(runs.of(FILE).offers).toEqual([]);
  });
});

describe('a notification button shows one error', () => {
  const messages = async (): Promise<string | undefined> => {
    await vi.waitFor(() => expect(desk.said).toHaveLength(2));
    expect(logged.at(-1)).toMatch(/^The next step failed: /);
    return desk.said[1];
  };

  it('if the file cannot be saved', async () => {
    take('save-file', fakeDocument(FILE, { save: () => Promise.resolve(false) }));
    expect(await messages()).toMatch(
      /^“Save File” failed\. a\.userpool\.json may have been closed or deleted, or isn't writable/,
    );
  });

  it('if the file was never saved and has been closed', async () => {
    take('push', fakeDocument('untitled:a.userpool.json', { isClosed: true }));
    expect(await messages()).toMatch(/^“Push Again” failed/);
    expect(desk.executed).toEqual([]);
  });

  it('if a command fails', async () => {
    desk.onCommand = () => Promise.reject(new Error('no such command'));
    take('compare');
    expect(await messages()).toMatch(/^“Compare with Live” failed/);
  });

  it('but none if the user cancels saving', async () => {
    take('save-file', fakeDocument('untitled:a.userpool.json', { save: () => Promise.resolve(false) }));
    await vi.waitFor(() => expect(desk.executed[0]?.[0]).toBe('userpool.saveUntitled'));
    await Promise.resolve();
    expect(desk.said).toHaveLength(1);
  });
});
