import * as vscode from 'vscode';
import { openPoolFile } from '../ui/editor-file.ts';
import { notify } from '../ui/notify.ts';
import { pickMissingSource } from '../ui/pick-missing-source.ts';
import { tellLiveOff } from './live-off.ts';

/** The language server's action that does the same. */
const ACTION = 'source.addMissing.userpool';

/** `userpool.addMissing` in a browser: the defaults, which the language server knows; the live pool is out of reach. */
export function registerAddMissing(): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.addMissing', async () => {
    const open = openPoolFile(vscode.l10n.t('Open a *.userpool.json file first: what it leaves out is added to it.'));
    if (!open) return;
    const { document, file } = open;
    const source = await pickMissingSource(file.name);
    if (source === 'live') tellLiveOff();
    if (source !== 'defaults') return;
    const edits = await editsFor(document);
    if (edits.length === 0) {
      void notify.info(
        vscode.l10n.t('Nothing was added: {0} leaves nothing out, or its JSON has to be mended first.', file.name),
      );
    } else if (await file.apply(edits)) {
      void notify.info(
        vscode.l10n.t(
          'Added what {0} left out, with the defaults of a new pool. See them all before you push.',
          file.name,
        ),
      );
    } else {
      void notify.error(
        vscode.l10n.t('VS Code did not take the change of {0}. It may be read-only; the file is as it was.', file.name),
      );
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
