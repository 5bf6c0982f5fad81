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
import { duplicateNames, editsOf, nodeAt, type PoolDocument } from '#pool/document';
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
  const fixes = findingsOf(document, diagnostic)
    .flatMap((finding) => finding.fixes ?? [])
    .filter((fix) => !renamesDuplicate(document.pool, fix));
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

/**
 * By the place; where the text has moved on since, by the path in the diagnostic's data, which not every client hands
 * back.
 */
function findingsOf(document: OpenDocument, { code, range, data }: Diagnostic): readonly LocatedFinding[] {
  const about = data as JsonValue | undefined;
  const path = isJsonObject(about) ? about['path'] : undefined;
  const alike = document.findings.filter(
    (finding) => finding.code === code && (path === undefined || jsonEquals(path, finding.path)),
  );
  const here = alike.filter((finding) => sameRange(document.toRange(finding.range), range));
  return here.length > 0 || path === undefined ? here : alike;
}

/** Of members with one name a rename would reach only the last, and the one before it would count in its place. */
function renamesDuplicate(pool: PoolDocument, { edits }: Fix): boolean {
  const names = edits
    .filter(({ kind }) => kind === 'rename')
    .map(({ path }) => nodeAt(pool, path)?.parent?.children?.[0]);
  return (
    names.length > 0 && duplicateNames(pool).some(({ counts }) => names.some((name) => name?.offset === counts.offset))
  );
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
