import type { TextDocument } from 'vscode';
import { beforeEach, expect, it, vi } from 'vitest';
import { editorFile, poolDocumentAt } from '../../../client/src/editors/editor-file.ts';
import { clearDesk, desk, fakeDocument, Uri, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

const log = { warn: () => undefined } as never;

it('reports a missing file', async () => {
  vi.spyOn(workspace, 'openTextDocument').mockRejectedValueOnce(new Error('FileNotFound'));
  expect(await poolDocumentAt({ log }, Uri.parse('file:///gone.userpool.json'))).toBe('reported');
  expect(desk.said).toEqual([
    "gone.userpool.json couldn't be opened, so nothing was done. It may have been deleted or moved.",
  ]);
});

it('reports a change that could not be saved', async () => {
  const save = () => Promise.resolve(false);
  const document = fakeDocument('file:///a.userpool.json', { save }) as unknown as TextDocument;
  const file = editorFile(document);
  expect(await file.apply([])).toBe(true);
  // VS Code itself does not report the edits of a read-only editor as unsaved.
  expect(file.isDirty()).toBe(true);
  expect(desk.said).toEqual([
    expect.stringMatching(/^a\.userpool\.json was changed in the editor, but couldn't be saved/),
  ]);
});
