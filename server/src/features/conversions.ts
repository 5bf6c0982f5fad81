import * as l10n from '@vscode/l10n';
import { editsOf } from '#core/document';
import { CONVERT, REPORT_CONVERSION } from '#core/editor/protocol';
import type { Fix } from '#core/diagnostics/types';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { CodeAction, CodeActionParams, CodeLens } from '../lsp.ts';
import { kinds } from './code-actions/kinds.ts';
import { SOURCE } from './diagnostics/to-diagnostic.ts';

/** The code of the diagnostic about a pool in another format. */
const OTHER_FORMAT = 'foreign-form';

/** Returns the conversions that turn a document into a pool file; none if it already is one. */
export function conversionsOf(document: OpenDocument): readonly Fix[] {
  return document.diagnostics.filter(({ code }) => code === OTHER_FORMAT).flatMap(({ fixes = [] }) => fixes);
}

/**
 * Returns the conversions of a document as code actions at any cursor position, because after a paste, the cursor is at
 * the end of the text, far from the diagnostic. If a request includes that diagnostic, the conversions are returned as
 * its quick fixes.
 */
export function conversionActions(
  document: OpenDocument,
  { context }: CodeActionParams,
  client: ClientFeatures,
): CodeAction[] {
  if (context.diagnostics.some(({ source, code }) => source === SOURCE && code === OTHER_FORMAT)) return [];
  return conversionsOf(document).map((fix) => {
    const { title, edits, preferred } = fix;
    return {
      title,
      kind: kinds.quickFix,
      edit: document.toWorkspaceEdit(editsOf(document.pool, edits), client),
      ...reportAfter(document, fix, client),
      ...(preferred ? { isPreferred: true } : {}),
    };
  });
}

/**
 * Returns the command that reports a conversion after its edits are applied; no command if there is nothing to report.
 */
export function reportAfter(
  { uri }: OpenDocument,
  { title, report }: Fix,
  { reportsConversions }: ClientFeatures,
): Pick<CodeAction, 'command'> {
  if (!report || report.count === 0 || !reportsConversions) return {};
  return { command: { title, command: REPORT_CONVERSION, arguments: [uri, report] } };
}

/** Shows a lens for each conversion above the first line. */
export function conversionLenses(document: OpenDocument, client: ClientFeatures): CodeLens[] {
  if (!client.appliesEdits) return [];
  const conversions = conversionsOf(document);
  return conversions.map(({ title, preferred }) => ({
    range: document.toRange({ offset: 0, length: 0 }),
    command: {
      // VS Code renders `$(name)` in a lens as an icon.
      title: preferred ? l10n.t('Convert to User Pool File') : title.replaceAll('$(', '$ ('),
      command: CONVERT,
      arguments: [document.uri, title],
    },
  }));
}
