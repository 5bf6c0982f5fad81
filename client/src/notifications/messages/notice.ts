import * as l10n from '@vscode/l10n';

/** What a user can do next, wherever it is offered. */
export type CommonStep =
  | 'try-again'
  | 'push'
  | 'pull'
  | 'compare'
  | 'select-profile'
  | 'show-problems'
  | 'show-log'
  | 'restart-server'
  | 'open-settings'
  | 'about-factors'
  | 'manage-trust'
  | 'save-file'
  | 'open-file';

/** What a user can do next. All but the common ones take what only the place that offers them has. */
export type NextStep = CommonStep | 'pull-into-file' | 'copy-command' | 'show-changes';

/** The one notification for how something ended. */
export interface Notice<Step extends NextStep = NextStep> {
  readonly severity: 'info' | 'warning' | 'error';
  /** The point first: a notification without a button shows one line of it until it is opened. */
  readonly text: string;
  /** Its buttons, the likeliest first. */
  readonly steps: readonly Step[];
}

/** The label of a step's button. */
export function labelOf(step: NextStep): string {
  switch (step) {
    case 'try-again':
      return l10n.t('Try Again');
    case 'push':
      return l10n.t('Push Again');
    case 'pull':
      return l10n.t('Pull User Pool');
    case 'pull-into-file':
      return l10n.t('Pull into the File');
    case 'compare':
      return l10n.t('Compare with Live');
    case 'select-profile':
      return l10n.t('Select AWS Profile');
    case 'show-problems':
      return l10n.t('Show Problems');
    case 'show-log':
      return l10n.t('Show Log');
    case 'restart-server':
      return l10n.t('Restart Language Server');
    case 'show-changes':
      return l10n.t('Show Changes as Text');
    case 'open-settings':
      return l10n.t('Open Settings');
    case 'about-factors':
      return l10n.t('About {0}', 'SetUserPoolMfaConfig');
    case 'manage-trust':
      return l10n.t('Manage Workspace Trust');
    case 'save-file':
      return l10n.t('Save File');
    case 'open-file':
      return l10n.t('Open File');
    case 'copy-command':
      return l10n.t('Copy AWS CLI Command');
  }
}

/** Something ended well. */
export function info<Step extends NextStep = never>(text: string, ...steps: readonly Step[]): Notice<Step> {
  return { severity: 'info', text, steps };
}

/** Something ended, and not quite as the user wanted. */
export function warning<Step extends NextStep = never>(text: string, ...steps: readonly Step[]): Notice<Step> {
  return { severity: 'warning', text, steps };
}

/** Something did not come about. */
export function error<Step extends NextStep = never>(text: string, ...steps: readonly Step[]): Notice<Step> {
  return { severity: 'error', text, steps };
}
