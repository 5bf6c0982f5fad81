import type * as vscode from 'vscode';
import type { Refusal } from '#core/sync';
import { codesShown } from '../editors/codes-shown.ts';
import type { ServiceDiagnostics } from '../editors/service-diagnostics.ts';

/** Puts into Problems why a push is refused before it is sent, but for what the language server shows already. */
export function listRefusals(
  serviceDiagnostics: ServiceDiagnostics,
  document: vscode.TextDocument,
  refusals: readonly Refusal[],
): void {
  serviceDiagnostics.clear(document);
  const shown = codesShown(document.uri);
  serviceDiagnostics.showRefusals(
    document,
    refusals.filter(({ code }) => !shown.includes(code)),
  );
}
