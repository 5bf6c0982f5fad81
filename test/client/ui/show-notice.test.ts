import type { TextDocument } from 'vscode';
import { beforeEach, expect, it, vi } from 'vitest';
import { info, type CommonStep } from '../../../client/src/ui/notices/notice.ts';
import { showNotice } from '../../../client/src/ui/show-notice.ts';
import { clearDesk, desk, fakeDocument } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const logged: string[] = [];
const log = { warn: (line: string) => logged.push(line) } as never;
const FILE = 'file:///a.userpool.json';

/** Takes the only button of a notice about a file. */
function take(step: CommonStep, document = fakeDocument(FILE)): void {
  desk.answers.push(([label]) => label);
  const about = { command: 'userpool.push', document: document as unknown as TextDocument };
  showNotice({ log }, info('It ended.', step), about, {});
}

it.each(['try-again', 'pull', 'compare', 'push', 'select-profile'] as const)(
  '%s is about the file of the notice',
  async (step) => {
    take(step);
    await vi.waitFor(() => expect(desk.executed).toHaveLength(1));
    expect(String(desk.executed[0]![1])).toBe(FILE);
  },
);
