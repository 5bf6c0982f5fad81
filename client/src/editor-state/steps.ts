import * as l10n from '@vscode/l10n';

/** The command of {@link showBlockers}; no menu has it. */
export const SHOW_BLOCKERS = 'userpool.showBlockers';

/** Something that can be done, as a button or a lens says it. */
export interface Step {
  readonly title: string;
  readonly command: string;
  /** Whether the command is one about the file, which it is told. */
  readonly aboutFile?: true;
}

export const pull = (): Step => ({ title: l10n.t('Pull'), command: 'userpool.pull', aboutFile: true });
export const compare = (): Step => ({ title: l10n.t('Compare'), command: 'userpool.compare', aboutFile: true });
export const push = (): Step => ({ title: l10n.t('Push'), command: 'userpool.push', aboutFile: true });
export const pullAny = (): Step => ({ title: l10n.t('Pull a Live Pool…'), command: 'userpool.pull', aboutFile: true });
export const trySandbox = (): Step => ({ title: l10n.t('Try the Sandbox'), command: 'userpool.sandbox' });
export const showLog = (): Step => ({ title: l10n.t('Show Log'), command: 'userpool.showLog' });
export const showProblems = (): Step => ({
  title: l10n.t('Show Problems'),
  command: 'workbench.panel.markers.view.focus',
});
/** Problems lists them only after a push, or this. */
export const showBlockers = (): Step => ({
  title: l10n.t('Show Problems'),
  command: SHOW_BLOCKERS,
  aboutFile: true,
});
export const manageTrust = (): Step => ({ title: l10n.t('Manage Trust'), command: 'workbench.trust.manage' });
export const startFromTemplate = (): Step => ({
  title: l10n.t('Choose a Template…'),
  command: 'userpool.chooseTemplate',
  aboutFile: true,
});
