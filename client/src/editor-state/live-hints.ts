import * as vscode from 'vscode';
import { formatPath } from '#core/json';
import { liveHints, type LiveHint } from '#live/messages';
import { LANGUAGE } from '../editors/editor-file.ts';
import type { FileStates } from './file-states.ts';
import { formatTimeHere, isPoolEditor } from './pool-editors.ts';

/**
 * Registers the inlay hints with the live pool's values on lines that differ from it: `userpool.inlayHints.live`. The
 * values are from the cached description, without a request.
 */
export function registerLiveHints(states: FileStates): vscode.Disposable {
  return vscode.languages.registerInlayHintsProvider(
    { language: LANGUAGE },
    {
      onDidChangeInlayHints: states.onDidChange,
      provideInlayHints(document, range) {
        if (!isPoolEditor(document)) return [];
        if (vscode.workspace.getConfiguration('userpool', document).get('inlayHints.live') === false) return [];
        const { state } = states.of(document);
        if (!state || !('describedAt' in state) || state.describedAt === undefined) return [];
        const seen = vscode.l10n.t(
          'The live pool {0}, last read at {1}:',
          state.poolName,
          formatTimeHere(state.describedAt),
        );
        return liveHints(document.getText(), state)
          .map((hint) => toInlayHint(document.positionAt(hint.offset), hint, seen))
          .filter(({ position }) => range.contains(position));
      },
    },
  );
}

/** @param seen a line of text with the pool and the time */
function toInlayHint(position: vscode.Position, { label, settings }: LiveHint, seen: string): vscode.InlayHint {
  const lines = settings.map(({ path, live }) => {
    const value = live === undefined ? vscode.l10n.t('(not set)') : JSON.stringify(live, undefined, 2);
    return `${formatPath(path)}: ${value}`;
  });
  // Unlike Markdown, a string needs no escaping. Names and values of the pool are untrusted.
  return Object.assign(new vscode.InlayHint(position, label), {
    tooltip: [seen, ...lines].join('\n'),
    paddingLeft: true,
  });
}
