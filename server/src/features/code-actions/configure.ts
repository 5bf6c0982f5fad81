import * as l10n from '@vscode/l10n';
import type { ConfigSearch } from '#core/config';
import {
  changeableCodes,
  chosenSeverities,
  findNearestCode,
  ignoreCommentAt,
  ignoreEdit,
  removeCommentEdit,
  type LocatedDiagnostic,
} from '#core/diagnostics';
import type { TextEdit } from '#core/document';
import { CHANGE_SEVERITY } from '#core/editor/protocol';
import type { ClientFeatures } from '../../client-features.ts';
import { severityEdit } from '../../config/config-edits.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import type { CodeAction, Diagnostic as LspDiagnostic } from '../../lsp.ts';
import { SOURCE } from '../diagnostics/to-diagnostic.ts';
import { kinds } from './kinds.ts';
import { matchDiagnostics } from './match-diagnostics.ts';

/** Returns the configuration file of a document, unless it cannot change the severity of a code. */
export type ConfigFor = (uri: string, code: string) => ConfigSearch | undefined;

/** The code of the diagnostic about a comment that ignores nothing. */
const UNUSED = 'unused-ignore';

/**
 * Returns the actions that change which diagnostics are shown: one that ignores the diagnostic with a comment, and
 * those that change the severity of its code in the configuration file. They come last, because they fix nothing.
 */
export function configureActions(
  document: OpenDocument,
  lspDiagnostics: readonly LspDiagnostic[],
  client: ClientFeatures,
  configFor: ConfigFor,
): CodeAction[] {
  // An empty file has no line to ignore.
  if (!document.pool.tree) return [];
  const diagnosticsOf = matchDiagnostics(document);
  const ours = lspDiagnostics
    .filter(({ source }) => source === SOURCE)
    .flatMap((lspDiagnostic) => {
      const [diagnostic] = diagnosticsOf(lspDiagnostic);
      return diagnostic && isConfigurable(diagnostic) ? [{ lspDiagnostic, diagnostic }] : [];
    });
  const oneOfEachCode = [...new Map(ours.map((one) => [one.diagnostic.code, one])).values()];
  const comments = ours.flatMap(({ lspDiagnostic, diagnostic }) =>
    commentActions(document, diagnostic, lspDiagnostic, client),
  );
  return [
    // One comment ignores all diagnostics with the same code on a line.
    ...new Map(comments.map((action) => [JSON.stringify([action.title, action.edit]), action])).values(),
    ...oneOfEachCode.flatMap(({ lspDiagnostic, diagnostic }) =>
      severityActions(document, diagnostic, client, configFor).map((action) => ({
        kind: kinds.quickFix,
        diagnostics: [lspDiagnostic],
        ...action,
      })),
    ),
  ];
}

/** Whether a diagnostic can be hidden. A file in another format can only be converted. */
function isConfigurable({ code }: LocatedDiagnostic): boolean {
  return changeableCodes().includes(code) && code !== 'foreign-form';
}

function commentActions(
  document: OpenDocument,
  { code, range }: LocatedDiagnostic,
  lspDiagnostic: LspDiagnostic,
  client: ClientFeatures,
): CodeAction[] {
  const action = (title: string, edit: TextEdit, isPreferred = false): CodeAction => ({
    title,
    kind: kinds.quickFix,
    diagnostics: [lspDiagnostic],
    edit: document.toWorkspaceEdit([edit], client),
    ...(isPreferred ? { isPreferred } : {}),
  });
  if (code !== UNUSED) {
    const title = l10n.t('Ignore {0} on this line', code);
    return [action(title, ignoreEdit(document.pool, code, range))];
  }
  const comment = ignoreCommentAt(document.pool, range.offset + 1);
  if (!comment) return [];
  const nearest = findNearestCode(comment.code);
  const rename = { ...comment.codeRange, content: nearest ?? '' };
  return [
    ...(nearest === undefined ? [] : [action(l10n.t('Change to {0}', nearest), rename, true)]),
    action(l10n.t('Remove the comment'), removeCommentEdit(document.pool, comment.range), nearest === undefined),
  ];
}

function severityActions(
  { uri }: OpenDocument,
  { code, severity: current }: LocatedDiagnostic,
  client: ClientFeatures,
  configFor: ConfigFor,
): Pick<CodeAction, 'title' | 'command' | 'edit'>[] {
  const search = configFor(uri, code);
  if (!search || !severityEdit(search, code, 'off', client)) return [];
  if (client.asksForSeverity) {
    const title = l10n.t('Change severity of {0}…', code);
    return [{ title, command: { title, command: CHANGE_SEVERITY, arguments: [uri, code, current] } }];
  }
  return chosenSeverities
    .filter((severity) => severity !== current)
    .flatMap((severity) => {
      const change = severityEdit(search, code, severity, client);
      return change ? { title: l10n.t('Change severity of {0} to {1}', code, severity), edit: change.edit } : [];
    });
}
