import type { TextDocument } from 'vscode';
import { beforeEach, expect, it, vi } from 'vitest';
import { registerActiveFileKey } from '../../../client/src/editor-state/active-file-key.ts';
import { isPoolEditor } from '../../../client/src/editor-state/pool-editors.ts';
import { clearDesk, desk, EventEmitter, fakeDocument, window } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const key = (): unknown => desk.executed.filter(([id]) => id === 'setContext').at(-1)?.[2];
const show = (uri: string, languageId = 'userpool') => {
  window.activeTextEditor = { document: fakeDocument(uri, { languageId }) };
  desk.activeEditor.fire(undefined);
};

it.each([
  ['file:///a.userpool.json', true],
  ['untitled:a.userpool.json', true],
  ['memfs:/a.userpool.json', true],
  ['sftp://host/a.userpool.json', true],
  ['git:/a.userpool.json', false],
  ['userpool-preview:/a.userpool.json', false],
])('%s enables commands: %s', (uri, own) => {
  expect(isPoolEditor(fakeDocument(uri) as unknown as TextDocument)).toBe(own);
});

it('the context key is set for the file in the active editor', () => {
  let trusted = false;
  const trust = new EventEmitter<unknown>();
  const keyOf = ({ uri: { path } }: TextDocument) => {
    if (path.includes('new')) return 'new';
    return trusted || path.includes('Sandbox') ? 'live' : 'local';
  };
  const watched = registerActiveFileKey(keyOf, trust.event);
  expect(key()).toBeUndefined();
  show('file:///Sandbox.userpool.json');
  expect(key()).toBe('live');
  show('file:///a.userpool.json');
  expect(key()).toBe('local');
  trusted = true;
  trust.fire(undefined);
  expect(key()).toBe('live');
  show('git:/a.userpool.json');
  expect(key()).toBeUndefined();
  show('file:///new.userpool.json');
  expect(key()).toBe('new');
  show('memfs:/a.userpool.json');
  expect(key()).toBe('live');
  show('file:///a.json', 'json');
  expect(key()).toBeUndefined();
  watched.dispose();
});
