// Folders with several files of one kind for a pool.

import { beforeEach, expect, it, vi } from 'vitest';
import { mfaFileFor, offersMfa } from '../../../client/src/commands/pull-mfa.ts';
import { FileStates, type FileStatesDependencies } from '../../../client/src/editor-state/file-states.ts';
import { editorFile } from '../../../client/src/editors/editor-file.ts';
import { siblingFiles } from '../../../client/src/editors/sibling-files.ts';
import { clearDesk, EventEmitter, fakeDocument, Uri, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(() => {
  clearDesk();
  workspace.textDocuments = [];
});

const POOL = 'eu-west-1_Bare00001';
const text = JSON.stringify({ UserPoolId: POOL, MfaConfiguration: 'ON' });

/** Creates a folder with files of the pool. */
function createFolder(...names: readonly string[]) {
  Object.assign(workspace.fs, {
    readDirectory: () => Promise.resolve(names.map((name) => [name, 1])),
    readFile: () => Promise.resolve(new TextEncoder().encode(text)),
  });
}

const uriOf = (name: string) => Uri.parse(`file:///w/${name}`);
const siblingsOf = async (name: string) => (await siblingFiles(uriOf(name), POOL)).map((file) => file.name);

it.each([
  [['a.userpool.json', 'b.userpoolmfa.json'], 'a.userpool.json', ['b.userpoolmfa.json']],
  [['a.userpool.json', 'b.userpool.json', 'a.userpoolmfa.json'], 'a.userpool.json', ['a.userpoolmfa.json']],
  [['a.userpool.json', 'b.userpool.json', 'a.userpoolmfa.json'], 'b.userpool.json', []],
  [['a.userpool.json', 'b.userpool.json', 'A.userpoolmfa.json'], 'A.userpoolmfa.json', ['a.userpool.json']],
  [['a.userpool.json', 'a.userpoolmfa.json', 'b.userpoolmfa.json'], 'a.userpool.json', ['a.userpoolmfa.json']],
  [['a.userpool.json', 'b.userpoolmfa.json', 'c.userpoolmfa.json'], 'a.userpool.json', []],
])('of %s, %s belongs to %s', async (names, own, others) => {
  createFolder(...names);
  expect(await siblingsOf(own)).toEqual(others);
});

it('a pool gets no second MFA file, even if it is unknown to which pool file the first one belongs', async () => {
  createFolder('a.userpool.json', 'b.userpool.json', 'a.userpoolmfa.json');
  for (const name of ['a.userpool.json', 'b.userpool.json']) {
    const document = fakeDocument(`file:///w/${name}`, { getText: () => text });
    const mfa = { UserPoolId: POOL, MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } };
    expect(await offersMfa(document as never, mfa)).toBe(false);
    expect((await mfaFileFor(uriOf(name), POOL))?.name).toBe('a.userpoolmfa.json');
  }
});

it('the state of a file names the other file of its kind for the pool', async () => {
  createFolder('a.userpool.json', 'b.userpool.json', 'a.userpoolmfa.json');
  const { event } = new EventEmitter<unknown>();
  vi.spyOn(workspace, 'createFileSystemWatcher').mockReturnValue({
    ...{ onDidCreate: event, onDidChange: event, onDidDelete: event },
    dispose: () => undefined,
  });
  const none = { get: () => undefined, of: () => undefined, forget: () => undefined, known: () => [] };
  const states = new FileStates({
    ...{ configs: none, endpoints: none, profiles: none, pending: none },
    bases: { ...none, poolsOf: () => [] },
    descriptions: { ...none, mayHaveChanged: () => false },
    runs: { of: () => ({ offers: [] }) },
    log: { error: (...all: unknown[]) => expect.fail(all.join(' ')) },
  } as unknown as FileStatesDependencies);
  const duplicatesOf = (name: string) => states.ofFile(uriOf(name), text).duplicates;
  duplicatesOf('a.userpool.json');
  await vi.waitFor(() => expect(duplicatesOf('a.userpool.json')).toEqual(['b.userpool.json']));
  expect(duplicatesOf('a.userpoolmfa.json')).toEqual([]);
  states.dispose();
});

it('a file on disk is the file in the editor as soon as the user opens it, and stays so after it was reopened', async () => {
  createFolder('a.userpool.json', 'a.userpoolmfa.json');
  const [other] = await siblingFiles(uriOf('a.userpool.json'), POOL);
  expect([other!.text(), other!.isClosed()]).toEqual([text, true]);
  const open = (content: string) => {
    const document = fakeDocument(uriOf('a.userpoolmfa.json').toString(), { getText: () => content });
    workspace.textDocuments = [document];
    return document;
  };
  const first = open('{ "edited": 1 }');
  expect([other!.text(), other!.isClosed()]).toEqual(['{ "edited": 1 }', false]);
  const file = editorFile(first as never);
  Object.assign(first, { isClosed: true });
  open('{ "edited": 2 }');
  expect([other!.text(), file.text()]).toEqual(['{ "edited": 2 }', '{ "edited": 2 }']);
});
