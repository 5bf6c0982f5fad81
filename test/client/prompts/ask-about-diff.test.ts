import type { Uri } from 'vscode';
import { beforeEach, expect, it, vi } from 'vitest';
import { askAboutDiff } from '../../../client/src/prompts/ask-about-diff.ts';
import { Previews } from '../../../client/src/editors/previews.ts';
import { clearDesk, desk, TabInputText, Uri as FakeUri } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

/** Returns the text of each document that is shown. The user closes each one immediately. */
function readAndClose(): string[] {
  const read: string[] = [];
  desk.onShow = (uri) => {
    read.push(desk.contents!.provideTextDocumentContent(FakeUri.parse(uri)));
    desk.closedTabs.fire({ closed: [{ input: new TabInputText(FakeUri.parse(uri)) }] });
  };
  return read;
}

it('shows the changes and the diff as often as the user likes until the user answers the question', async () => {
  const previews = new Previews();
  const read = readAndClose();
  let compared = 0;
  const compare = () => {
    compared++;
    return Promise.resolve();
  };
  const picks = ['Show Diff', 'Show Changes as Text', 'Show Diff', 'Show Changes as Text', 'Push'];
  desk.answers.push(...picks.map((pick) => () => pick));
  const question = { question: 'Push?', detail: '', answers: ['Push'], compare, text: 'All of it.' };
  expect(await askAboutDiff(previews, question)).toBe('Push');
  expect(read).toEqual(['All of it.', 'All of it.']);
  expect(compared).toBe(1);
  // Nothing is stored after the answer.
  expect(desk.contents!.provideTextDocumentContent(FakeUri.parse(desk.shown[0]!))).toBe('');
});

it('keeps a text document while its tab is open', async () => {
  const previews = new Previews();
  const read = readAndClose();
  await previews.page('Changes', 'All of it.');
  expect(read).toEqual(['All of it.']);
  expect(desk.contents!.provideTextDocumentContent(FakeUri.parse(desk.shown[0]!))).toBe('');
});

it('allows reopening a diff after its tab was closed', async () => {
  const previews = new Previews();
  const left: Uri = previews.document('live', '{}');
  desk.closedTabs.fire({ closed: [{ input: new TabInputText(FakeUri.parse(left.toString())) }] });
  expect(previews.provideTextDocumentContent(left)).toBe('{}');
  await previews.close(left);
  expect(previews.provideTextDocumentContent(left)).toBe('');
});
