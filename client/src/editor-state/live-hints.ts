import * as vscode from 'vscode';
import { formatPath } from '#core/json';
import { liveHints, type LiveHint } from '#live/messages';
import { LANGUAGE } from '../editors/editor-file.ts';
import type { FileStates } from './file-states.ts';
import { formatTimeHere, isPoolEditor } from './pool-editors.ts';

/**
 * Registers the inlay hints that show the live pool's values on lines that differ from the pool. The setting
 * `userpool.inlayHints.live` can turn them off. The values come from the cached description, so no request is sent.
 */
export function registerLiveHints(states: FileStates): vscode.Disposable {
  return vscode.languages.registerInlayHintsProvider(
    { language: LANGUAGE },
    {
      onDidChangeInlayHints: states.onDidChange,
      provideInlayHints(document, range) {
        if (!isPoolEditor(document)) return [];
        if (vscode.workspace.getConfiguration('userpool', document).get('inlayHints.live') === false) return [];
        const current = states.of(document).state;
        const state = current?.kind === 'blocked' ? current.differences : current;
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

/** @param seen a line of text that names the pool and the time at which it was last read */
function toInlayHint(position: vscode.Position, { label, settings }: LiveHint, seen: string): vscode.InlayHint {
  const lines = settings.map(({ path, live }) => {
    const value = live === undefined ? vscode.l10n.t('(not set)') : JSON.stringify(live, undefined, 2);
    return `${formatPath(path)}: ${value}`;
  });
  // The pool's names and values are untrusted. A plain string, unlike Markdown, needs no escaping.
  return Object.assign(new vscode.InlayHint(position, label), {
    tooltip: [seen, ...lines].join('\n'),
    paddingLeft: true,
  });
}
