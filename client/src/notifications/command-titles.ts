import * as l10n from '@vscode/l10n';

/** Returns the title that a command has in package.nls.json, or the command's ID if that file has no title for it. */
export function titleOf(command: string): string {
  return titles()[command] ?? command;
}

const titles = (): Readonly<Record<string, string>> => ({
  'userpool.pull': l10n.t('Pull User Pool'),
  'userpool.pullNew': l10n.t('Pull User Pool to New File'),
  'userpool.choosePool': l10n.t('Choose User Pool'),
  'userpool.chooseTemplate': l10n.t('Choose a Template…'),
  'userpool.push': l10n.t('Push User Pool'),
  'userpool.create': l10n.t('Create User Pool'),
  'userpool.addAttributes': l10n.t('Add Custom Attributes'),
  'userpool.clone': l10n.t('Clone User Pool'),
  'userpool.compare': l10n.t('Compare with Live User Pool'),
  'userpool.compareAll': l10n.t('Compare All User Pool Files'),
  'userpool.compareWith': l10n.t('Compare with Another Pool or File'),
  'userpool.restore': l10n.t('Restore User Pool Snapshot'),
  'userpool.openLive': l10n.t('Open Live Configuration'),
  'userpool.openConsole': l10n.t('Open in AWS Console'),
  'userpool.copyAsCli': l10n.t('Copy as AWS CLI Command'),
  'userpool.convert': l10n.t('Convert to User Pool File'),
  'userpool.addMissing': l10n.t('Add Missing Settings'),
  'userpool.mfa.pull': l10n.t('Pull MFA Settings'),
  'userpool.mfa.push': l10n.t('Push MFA Settings'),
  'userpool.mfa.compare': l10n.t('Compare MFA Settings with Live'),
  'userpool.mfa.restore': l10n.t('Restore MFA Settings Snapshot'),
  'userpool.mfa.addMissing': l10n.t('Add Missing MFA Settings'),
  'userpool.mfa.copyAsCli': l10n.t('Copy MFA Settings as AWS CLI Command'),
});
