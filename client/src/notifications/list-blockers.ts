import type * as vscode from 'vscode';
import type { Blocker } from '#core/sync';
import { codesShown } from '../editors/codes-shown.ts';
import type { ServiceDiagnostics } from '../editors/service-diagnostics.ts';

/** Puts into Problems why a push is refused before it is sent, but for what the language server shows already. */
export function listBlockers(
  serviceDiagnostics: ServiceDiagnostics,
  document: vscode.TextDocument,
  blockers: readonly Blocker[],
): void {
  serviceDiagnostics.clear(document);
  const shown = codesShown(document.uri);
  serviceDiagnostics.showBlockers(
    document,
    blockers.filter(({ code }) => !shown.includes(code)),
  );
}
