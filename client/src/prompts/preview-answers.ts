import * as l10n from '@vscode/l10n';

/** An answer to the question about a preview. Each answer has a button in the preview's title bar. */
export type PreviewAnswer =
  'push' | 'pull-first' | 'restore' | 'keep' | 'overwrite' | 'create' | 'create-and-keep' | 'add';

/**
 * The answers to each question about a preview, with the most drastic answer last. A question's name is also the folder
 * of its documents, which lets package.json use `resourceDirname` to show the question's buttons.
 */
export const previewAnswers = {
  push: ['push'],
  'push-or-pull': ['pull-first', 'push'],
  restore: ['restore'],
  overwrite: ['overwrite'],
  'add-attributes': ['add'],
  create: ['create-and-keep', 'create'],
  'overwrite-or-keep': ['keep', 'overwrite'],
} as const satisfies Readonly<Record<string, readonly PreviewAnswer[]>>;

/** The name of a question about a preview. */
export type PreviewQuestion = keyof typeof previewAnswers;

/** Returns the label of an answer, which is the same as the title of its button in package.json. */
export function answerLabel(answer: PreviewAnswer): string {
  switch (answer) {
    case 'push':
      return l10n.t('Push');
    case 'pull-first':
      return l10n.t('Pull First (Keep My Edits)');
    case 'restore':
      return l10n.t('Restore');
    case 'keep':
      return l10n.t('Keep My Edits');
    case 'overwrite':
      return l10n.t('Overwrite');
    case 'add':
      return l10n.t('Add');
    case 'create':
      return l10n.t('Create');
    case 'create-and-keep':
      return l10n.t('Create and Keep This File');
  }
}
