import { chosenSeverities } from '#core/diagnostics';
import type { SetSeverityParams } from '#core/editor/protocol';
import type { ClientFeatures } from '../client-features.ts';
import { severityEdit } from '../config/config-edits.ts';
import type { ApplyWorkspaceEditResult, WorkspaceEdit } from '../lsp.ts';
import type { ConfigFor } from './code-actions/configure.ts';

/** The dependencies of {@link setSeverityProvider}. */
export interface SetSeverityDependencies {
  readonly configFor: ConfigFor;
  readonly client: ClientFeatures;
  /** Resolves when the configuration file of a document has been read. */
  readonly prepare: (uri: string) => Promise<unknown>;
  readonly apply: (edit: WorkspaceEdit) => Promise<ApplyWorkspaceEditResult>;
}

/** Sets the severity of a code in the configuration file of a document. Returns the file's URI if it was changed. */
export function setSeverityProvider({ client, configFor, prepare, apply }: SetSeverityDependencies) {
  return async ({ uri, code, severity }: SetSeverityParams): Promise<string | null> => {
    await prepare(uri);
    const chosen = chosenSeverities.find((one) => one === severity);
    const search = configFor(uri, code);
    const change = search && chosen && severityEdit(search, code, chosen, client);
    if (!change) return null;
    const { applied } = await apply(change.edit);
    return applied ? change.uri : null;
  };
}
