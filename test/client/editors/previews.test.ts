import { beforeEach, expect, it, vi } from 'vitest';
import { Previews } from '../../../client/src/editors/previews.ts';
import { clearDesk, desk, TabInputTextDiff, Uri } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const file = Uri.parse('file:///a.userpool.json');

/** Opens a comparison whose left side shows how often it was updated. */
function compare() {
  const previews = new Previews();
  const changed: string[] = [];
  previews.onDidChange((uri) => changed.push(uri.toString()));
  let next = 'old';
  const uri = Uri.from(previews.counterpart(file, 'a (live)', 'old', 'live', () => next));
  changed.length = 0;
  const update = (text: string): void => {
    next = text;
    previews.update();
  };
  return { changed, uri, update, text: () => desk.contents?.provideTextDocumentContent(uri) };
}

it('updates the read-only document of an open comparison, only if its text changes', () => {
  const { changed, uri, update, text } = compare();
  update('old');
  expect(changed).toEqual([]);
  update('new');
  expect(text()).toBe('new');
  expect(changed).toEqual([uri.toString()]);
});

it('no longer updates the document after its tab is closed', () => {
  const { changed, uri, update, text } = compare();
  desk.closedTabs.fire({ closed: [{ input: new TabInputTextDiff(uri, file) }] });
  update('new');
  expect(text()).toBe('');
  expect(changed).toEqual([]);
});
