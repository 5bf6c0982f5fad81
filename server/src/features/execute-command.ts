import type { ConversionReport } from '#core/convert';
import { editsOf } from '#core/document';
import { CONVERT } from '#core/editor/protocol';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { ApplyWorkspaceEditResult, ExecuteCommandParams, WorkspaceEdit } from '../lsp.ts';
import { conversionsOf } from './conversions.ts';

/** The dependencies of the commands. */
export interface CommandDependencies {
  readonly client: ClientFeatures;
  /** Returns the current document, ready to be checked; undefined if it is not open. */
  readonly open: (uri: string) => Promise<OpenDocument | undefined>;
  readonly apply: (edit: WorkspaceEdit) => Promise<ApplyWorkspaceEditResult>;
}

/**
 * Runs {@link CONVERT}, and returns the report about the conversion. Ignores a conversion that the document no longer
 * offers.
 */
export function executeCommandProvider({ client, open, apply }: CommandDependencies) {
  return async ({ command, arguments: args = [] }: ExecuteCommandParams): Promise<ConversionReport | null> => {
    const [uri, title] = args as readonly unknown[];
    const document = command === CONVERT && typeof uri === 'string' ? await open(uri) : undefined;
    const conversion = document && conversionsOf(document).find((one) => one.title === title);
    if (!document || !conversion) return null;
    const { applied } = await apply(document.toWorkspaceEdit(editsOf(document.pool, conversion.edits), client));
    return (applied ? conversion.report : undefined) ?? null;
  };
}
