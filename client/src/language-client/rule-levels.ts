import { workspace, type Uri } from 'vscode';

/** The name of the setting with the severities of rules. */
export const RULES = 'userpool.rules';

/**
 * Returns the value of `userpool.rules` for the language server: by level, because the configuration file overrides the
 * user's severities, but not those of the workspace.
 */
export function ruleLevels(resource: Uri | undefined): object {
  const set = workspace.getConfiguration('userpool', resource ?? null).inspect<object>('rules');
  return {
    user: set?.globalValue ?? {},
    workspace: { ...set?.workspaceValue, ...set?.workspaceFolderValue },
    isTrusted: workspace.isTrusted,
  };
}
