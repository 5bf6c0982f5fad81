import { beforeEach, expect, it, vi } from 'vitest';
import { ClosedSiblings } from '../../../client/src/editors/closed-siblings.ts';
import { clearDesk, fakeDocument, Uri, workspace, EventEmitter } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(() => {
  clearDesk();
  workspace.textDocuments = [];
});

const POOL = 'eu-west-1_Bare00001';
const file = Uri.parse('file:///w/a.userpool.json');
const textOf = (mode: string) => JSON.stringify({ UserPoolId: POOL, MfaConfiguration: mode });

/** Creates a folder on disk, with an event for its changes, and the siblings in it. */
function open() {
  const disk = new Map([['a.userpool.json', textOf('OFF')]]);
  const changed = new EventEmitter<unknown>();
  const { event } = changed;
  vi.spyOn(workspace, 'createFileSystemWatcher').mockReturnValue({
    ...{ onDidCreate: event, onDidChange: event, onDidDelete: event },
    dispose: () => undefined,
  });
  Object.assign(workspace.fs, {
    readDirectory: () => Promise.resolve([...disk.keys()].map((name) => [name, 1])),
    readFile: ({ path }: { path: string }) =>
      Promise.resolve(new TextEncoder().encode(disk.get(path.replace('/w/', '')) ?? '')),
  });
  const onRead = vi.fn();
  const siblings = new ClosedSiblings(onRead);
  return { disk, changed, onRead, textsOf: () => siblings.of(file, POOL).map((one) => one.text()) };
}

it('siblings are known as soon as the folder has been read, and updated after each change on disk', async () => {
  const { disk, changed, onRead, textsOf } = open();
  disk.set('b.userpoolmfa.json', textOf('ON'));
  expect(textsOf()).toEqual([]);
  await vi.waitFor(() => expect(onRead).toHaveBeenCalledTimes(1));
  expect(textsOf()).toEqual([textOf('ON')]);
  disk.set('b.userpoolmfa.json', textOf('OPTIONAL'));
  for (const _ of [1, 2, 3]) changed.fire(Uri.parse('file:///w/b.userpoolmfa.json'));
  changed.fire(Uri.parse('file:///elsewhere/b.userpoolmfa.json'));
  await vi.waitFor(() => expect(onRead).toHaveBeenCalledTimes(2));
  expect(textsOf()).toEqual([textOf('OPTIONAL')]);
  disk.delete('b.userpoolmfa.json');
  changed.fire(Uri.parse('file:///w/b.userpoolmfa.json'));
  await vi.waitFor(() => expect(onRead).toHaveBeenCalledTimes(3));
  expect(textsOf()).toEqual([]);
});

it('a sibling that is open in an editor has the text in the editor', async () => {
  const { disk, onRead, textsOf } = open();
  disk.set('b.userpoolmfa.json', textOf('ON'));
  textsOf();
  await vi.waitFor(() => expect(onRead).toHaveBeenCalledTimes(1));
  workspace.textDocuments = [fakeDocument('file:///w/b.userpoolmfa.json', { getText: () => textOf('OFF') })];
  expect(textsOf()).toEqual([textOf('OFF')]);
});
