import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { LocatedFinding } from '#pool/check';
import { editsOf } from '#pool/document';
import type { Fix } from '#pool/findings';
import { isJsonObject, jsonEquals, type JsonValue } from '#pool/json';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { SOURCE } from './diagnostics/to-diagnostic.ts';

/**
 * The fixes of the findings that the client's diagnostics stand for. They are taken from the findings of the document
 * as it is now, so that a fix is never older than the text: a diagnostic whose finding is gone has none.
 */
export function codeActionsProvider(client: ClientFeatures) {
  return (document: OpenDocument, { context }: CodeActionParams): CodeAction[] => {
    if (context.only && !context.only.some(includesQuickFixes)) return [];
    return context.diagnostics
      .filter((diagnostic) => diagnostic.source === SOURCE)
      .flatMap((diagnostic) => actionsFor(document, diagnostic, client));
  };
}

function actionsFor(document: OpenDocument, diagnostic: Diagnostic, client: ClientFeatures): CodeAction[] {
  const fixes = document.findings
    .filter((finding) => finding.code === diagnostic.code && isFindingOf(document, finding, diagnostic))
    .flatMap((finding) => finding.fixes ?? []);
  return [...new Map(fixes.map((fix) => [fix.title, fix])).values()].flatMap((fix) => {
    const edits = textEditsOf(document, fix);
    if (edits.length === 0) return [];
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: workspaceEdit(document, edits, client),
      ...(fix.preferred ? { isPreferred: true } : {}),
    };
  });
}

/** By the path in the diagnostic's data; by the place for a client that does not hand the data back. */
function isFindingOf(document: OpenDocument, finding: LocatedFinding, diagnostic: Diagnostic): boolean {
  const data = diagnostic.data as JsonValue | undefined;
  if (!isJsonObject(data)) return sameRange(document.toRange(finding.range), diagnostic.range);
  return jsonEquals(data['path'], finding.path);
}

function textEditsOf(document: OpenDocument, fix: Fix): TextEdit[] {
  return editsOf(document.pool, fix.edits).map((edit) => ({ range: document.toRange(edit), newText: edit.content }));
}

function workspaceEdit({ uri, version }: OpenDocument, edits: TextEdit[], client: ClientFeatures): WorkspaceEdit {
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

const includesQuickFixes = (kind: string): boolean => kind === '' || kind === CodeActionKind.QuickFix;

const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
