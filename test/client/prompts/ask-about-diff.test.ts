import type { Uri } from 'vscode';
import { beforeEach, expect, it, vi } from 'vitest';
import { registerPreviewButtons } from '../../../client/src/commands/preview.ts';
import { Previews } from '../../../client/src/editors/previews.ts';
import { askAboutDiff } from '../../../client/src/prompts/ask-about-diff.ts';
import { PreviewQuestions } from '../../../client/src/prompts/preview-questions.ts';
import { clearDesk, desk, registered, TabInputText, Uri as FakeUri, window } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

/**
 * Sets up a question about a preview whose diff opens in a tab, and functions that press the buttons in that tab's
 * title.
 */
function stage() {
  const previews = new Previews();
  const questions = new PreviewQuestions(previews);
  registerPreviewButtons(previews, questions);
  const page: Uri = previews.document('request', '{}', { folder: 'push' });
  const tabs: { input: unknown }[] = [];
  window.tabGroups.all = [{ tabs }];
  const open = (uri: string): void => {
    if (!tabs.some(({ input }) => (input as TabInputText).uri.toString() === uri)) {
      tabs.push({ input: new TabInputText(FakeUri.parse(uri)) });
    }
  };
  const close = (uri: string): void => {
    const closed = tabs.filter(({ input }) => (input as TabInputText).uri.toString() === uri);
    for (const tab of closed) tabs.splice(tabs.indexOf(tab), 1);
    desk.closedTabs.fire({ closed });
  };
  desk.onShow = open;
  let compared = 0;
  const compare = (): Promise<void> => {
    compared++;
    open(page.toString());
    return Promise.resolve();
  };
  const ask = (kind: 'push' | 'push-or-pull' = 'push', isOutdated?: () => boolean) =>
    askAboutDiff(
      { previews, questions },
      {
        file: 'file:///a',
        kind,
        question: 'Push?',
        detail: '',
        pages: [page],
        compare,
        text: 'All of it.',
        isOutdated,
      },
    );
  const press = async (button: string, uri: { toString(): string } = page): Promise<void> => {
    await registered.get(`userpool.preview.${button}`)!(FakeUri.parse(uri.toString()));
  };
  return { previews, questions, page, ask, press, close, compared: () => compared };
}

it('returns the answer that the user gives in the dialog', async () => {
  const { ask } = stage();
  desk.answers.push((labels) => {
    expect(labels).toEqual(['Show Diff', 'Pull First (Keep My Edits)', 'Push']);
    return 'Push';
  });
  expect(await ask('push-or-pull')).toBe('push');
  desk.answers.push(() => undefined);
  expect(await ask()).toBeUndefined();
});

it('waits for a button in the title, and switches between the diff and the text as often as the user likes', async () => {
  const { previews, ask, press, compared } = stage();
  desk.answers.push(() => 'Show Diff');
  const answer = ask();
  await vi.waitFor(() => expect(compared()).toBe(2));
  await press('showText');
  const text = FakeUri.parse(desk.shown[0]!);
  expect(text.path).toBe('/push/Changes.txt');
  expect(previews.provideTextDocumentContent(text)).toBe('All of it.');
  await press('showDiff', text);
  expect(compared()).toBe(3);
  await press('push', text);
  expect(await answer).toBe('push');
  // Nothing is stored after the answer, and the buttons of a tab that VS Code restores do nothing.
  expect(previews.provideTextDocumentContent(text)).toBe('');
  await press('push');
  expect(desk.said.at(-1)).toBe('This preview is no longer current. Run the command again.');
});

it.each(['cancel', 'close'])('is canceled by %s', async (way) => {
  const { ask, press, close, page, compared } = stage();
  desk.answers.push(() => 'Show Diff');
  const answer = ask();
  await vi.waitFor(() => expect(compared()).toBe(2));
  if (way === 'cancel') await press('cancel');
  else {
    await press('showText');
    // The question stays open as long as one of its tabs is open.
    close(page.toString());
    await press('showDiff', FakeUri.parse(desk.shown[0]!));
    close(desk.shown[0]!);
    close(page.toString());
  }
  expect(await answer).toBeUndefined();
});

it('is refreshed instead of shown again if the file was edited', async () => {
  const { questions, ask, compared } = stage();
  let isOutdated = false;
  desk.answers.push(() => 'Show Diff');
  const answer = ask('push', () => isOutdated);
  await vi.waitFor(() => expect(compared()).toBe(2));
  await questions.reveal('file:///a');
  expect(compared()).toBe(3);
  isOutdated = true;
  await questions.reveal('file:///a');
  expect(await answer).toBe('refresh');
  expect(compared()).toBe(3);
});

it('the preview can be shown again for its file while it is waiting for an answer', async () => {
  const { questions, ask, press, compared } = stage();
  expect(await questions.reveal('file:///a')).toBe(false);
  desk.answers.push(() => 'Show Diff');
  const answer = ask();
  await vi.waitFor(() => expect(compared()).toBe(2));
  expect(await questions.reveal('file:///other')).toBe(false);
  expect(await questions.reveal('file:///a')).toBe(true);
  expect(compared()).toBe(3);
  await press('cancel');
  await answer;
});

it('the content of a text document is kept as long as its tab is open', async () => {
  const previews = new Previews();
  const read: string[] = [];
  desk.onShow = (uri) => {
    read.push(previews.provideTextDocumentContent(FakeUri.parse(uri)));
    desk.closedTabs.fire({ closed: [{ input: new TabInputText(FakeUri.parse(uri)) }] });
  };
  await previews.page('Changes', 'All of it.');
  expect(read).toEqual(['All of it.']);
  expect(previews.provideTextDocumentContent(FakeUri.parse(desk.shown[0]!))).toBe('');
});

it('a diff can be reopened after its tab was closed', async () => {
  const previews = new Previews();
  const left: Uri = previews.document('live', '{}');
  desk.closedTabs.fire({ closed: [{ input: new TabInputText(FakeUri.parse(left.toString())) }] });
  expect(previews.provideTextDocumentContent(left)).toBe('{}');
  await previews.close(left);
  expect(previews.provideTextDocumentContent(left)).toBe('');
});
