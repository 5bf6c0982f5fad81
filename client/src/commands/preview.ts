import * as vscode from 'vscode';
import { pageOf, type Previews } from '../editors/previews.ts';
import { notify } from '../notifications/notify.ts';
import type { PreviewAnswer } from '../prompts/preview-answers.ts';
import type { PreviewQuestions } from '../prompts/preview-questions.ts';

/** The commands for the buttons in the title bar of a preview, and what each of them does. */
const BUTTONS: Readonly<
  Record<string, { readonly answer: PreviewAnswer | undefined } | { readonly show: 'diff' | 'text' }>
> = {
  'userpool.preview.push': { answer: 'push' },
  'userpool.preview.pullFirst': { answer: 'pull-first' },
  'userpool.preview.restore': { answer: 'restore' },
  'userpool.preview.keep': { answer: 'keep' },
  'userpool.preview.overwrite': { answer: 'overwrite' },
  'userpool.preview.add': { answer: 'add' },
  'userpool.preview.createAndKeep': { answer: 'create-and-keep' },
  'userpool.preview.create': { answer: 'create' },
  'userpool.preview.cancel': { answer: undefined },
  'userpool.preview.showText': { show: 'text' },
  'userpool.preview.showDiff': { show: 'diff' },
};

/** Registers `userpool.preview.*`: the buttons in the title bar of a preview, such as Push and Cancel. */
export function registerPreviewButtons(previews: Previews, questions: PreviewQuestions): vscode.Disposable {
  const commands = Object.entries(BUTTONS).map(([command, button]) =>
    vscode.commands.registerCommand(command, async (target?: unknown) => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      const page = target instanceof vscode.Uri ? target : tab && pageOf(tab);
      const question = page && questions.about(page);
      if (!question) {
        // After the window is reloaded, VS Code restores the tab, but the question no longer exists.
        if (page) await previews.close(page);
        void notify.info(vscode.l10n.t('This preview is no longer current. Run the command again.'));
      } else if ('show' in button) await question.show(button.show);
      else question.answer(button.answer);
    }),
  );
  return vscode.Disposable.from(...commands);
}
