import * as vscode from 'vscode';
import { codesShown } from '../editors/codes-shown.ts';
import { editorFile, poolDocumentAt } from '../editors/editor-file.ts';
import { addMissingNotice } from '../notifications/messages/add-missing.ts';
import { noFile, notEdited } from '../notifications/messages/file.ts';
import { info } from '../notifications/messages/notice.ts';
import { pickMissingSource } from '../prompts/pick-missing-source.ts';
import { showNotice, showProblems } from '../notifications/show-notice.ts';
import { registerForKinds } from '../commands/for-kinds.ts';
import { showLiveUnavailable } from './unavailable-commands.ts';

const COMMAND = 'userpool.addMissing';

/** The kind of the language server's code action that adds missing settings with their default values. */
const ACTION = 'source.addMissing.userpool';

/**
 * `userpool.addMissing` in a browser: the language server adds the default values, because the live pool is not
 * available.
 */
export function registerAddMissing(log: vscode.LogOutputChannel): vscode.Disposable {
  return registerForKinds(COMMAND, async (target?: unknown) => {
    const document = await poolDocumentAt({ log }, target);
    if (document === 'reported') return;
    if (!document) {
      showNotice({ log }, noFile(), { command: 'userpool.pull' }, {});
      return;
    }
    const file = editorFile(document);
    const source = await pickMissingSource(file.name);
    if (source === 'live') showLiveUnavailable();
    if (source !== 'defaults') return;
    const about = { document, command: COMMAND };
    const edits = await editsFor(document);
    if (edits.length > 0) {
      const added = vscode.l10n.t(
        'Added the missing settings to {0}, with the default values of a new pool.',
        file.name,
      );
      showNotice({ log }, (await file.apply(edits)) ? info(added) : notEdited(file.name), about, {});
    } else if (codesShown(document.uri).includes('json-syntax')) {
      showProblems();
      showNotice({ log }, addMissingNotice(file.name, { kind: 'unreadable', diagnostics: [] }), about, {});
    } else {
      showNotice({ log }, addMissingNotice(file.name, { kind: 'nothing-missing' }), about, {});
    }
  });
}

async function editsFor(document: vscode.TextDocument) {
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)),
    ACTION,
  );
  const edits = actions.find(({ edit }) => edit)?.edit?.get(document.uri) ?? [];
  return edits.map(({ range, newText }) => {
    const offset = document.offsetAt(range.start);
    return { offset, length: document.offsetAt(range.end) - offset, content: newText };
  });
}
