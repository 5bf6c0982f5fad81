import * as l10n from '@vscode/l10n';
import { editsOf } from '#core/document';
import type { Fix } from '#core/diagnostics/types';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type {
  ApplyWorkspaceEditResult,
  CodeAction,
  CodeActionParams,
  CodeLens,
  ExecuteCommandParams,
  WorkspaceEdit,
} from '../lsp.ts';
import { kinds } from './code-actions/kinds.ts';
import { toWorkspaceEdit } from './code-actions/workspace-edit.ts';
import { SOURCE } from './diagnostics/to-diagnostic.ts';

/** The code of the finding that a file holds a pool in another format. */
const FOREIGN = 'foreign-form';

/** The command behind the lens: the URI of a document, and the title of one of its conversions. */
export const CONVERT = 'userpool.server.convert';

/** The conversions of a document into a pool file; none for a pool file. */
function conversionsOf(document: OpenDocument): readonly Fix[] {
  return document.findings.filter(({ code }) => code === FOREIGN).flatMap(({ fixes = [] }) => fixes);
}

/**
 * The conversions of a document wherever the cursor is: a pasted description is left with the cursor at its end, far from
 * the problem. Where the client asks about that problem, it is offered as its quick fix already.
 */
export function conversionActions(
  document: OpenDocument,
  { context }: CodeActionParams,
  client: ClientFeatures,
): CodeAction[] {
  if (context.diagnostics.some(({ source, code }) => source === SOURCE && code === FOREIGN)) return [];
  return conversionsOf(document).map(({ title, edits, preferred }) => ({
    title,
    kind: kinds.quickFix,
    edit: toWorkspaceEdit(document, editsOf(document.pool, edits), client),
    ...(preferred ? { isPreferred: true } : {}),
  }));
}

/** A lens above the first line for each conversion of a document. */
export function conversionLenses(document: OpenDocument, client: ClientFeatures): CodeLens[] {
  if (!client.appliesEdits) return [];
  const conversions = conversionsOf(document);
  return conversions.map(({ title, preferred }) => ({
    range: document.toRange({ offset: 0, length: 0 }),
    command: {
      // VS Code makes icons of `$(name)` in a lens.
      title: preferred ? l10n.t('Convert to user pool file') : title.replaceAll('$(', '$ ('),
      command: CONVERT,
      arguments: [document.uri, title],
    },
  }));
}

/** What a conversion by command is made with. */
export interface ConversionTools {
  readonly client: ClientFeatures;
  /** The document as it is, ready to be checked; undefined where it is not open. */
  readonly open: (uri: string) => Promise<OpenDocument | undefined>;
  readonly apply: (edit: WorkspaceEdit) => Promise<ApplyWorkspaceEditResult>;
}

/** Runs {@link CONVERT}. A conversion that a document does not have any more is passed over. */
export async function convertDocument(
  { command, arguments: given = [] }: ExecuteCommandParams,
  { client, open, apply }: ConversionTools,
): Promise<void> {
  const [uri, title] = given as readonly unknown[];
  const document = command === CONVERT && typeof uri === 'string' ? await open(uri) : undefined;
  const conversion = document && conversionsOf(document).find((one) => one.title === title);
  if (!document || !conversion) return;
  await apply(toWorkspaceEdit(document, editsOf(document.pool, conversion.edits), client));
}
