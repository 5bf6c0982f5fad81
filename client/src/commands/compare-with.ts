import * as vscode from 'vscode';
import type { JsonObject } from '#core/json';
import { toComments } from '#core/text';
import { compareWithOther, readPoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { readPicked } from '../connection/read-picked.ts';
import { runLive } from '../connection/run-live.ts';
import { editorFile } from '../editors/editor-file.ts';
import { openPoolFile } from '../editors/open-pool-file.ts';
import { oneLine } from '../editor-state/state-text.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { notComparedWith } from '../notifications/messages/compare.ts';
import { notify } from '../notifications/notify.ts';
import { reportNewPool } from '../notifications/report-new-pool.ts';
import { showNotice, showProblems } from '../notifications/show-notice.ts';
import { pickOther } from '../prompts/pick-other.ts';
import { pickPool } from '../prompts/pick-pool.ts';
import { connectionSettings } from '../settings.ts';

const COMMAND = 'userpool.compareWith';

/** The other side of a comparison. `request` is undefined if the other pool or file could not be read. */
interface Other {
  readonly name: string;
  readonly request: JsonObject | undefined;
}

/** `userpool.compareWith`: compares a file with another live pool or file, for example development with production. */
export function registerCompareWith(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (argument?: unknown) => {
    const open = await openPoolFile(services, argument, COMMAND);
    if (!open) return;
    const { document, file } = open;
    if (reportNewPool(services, document, COMMAND)) return;
    const about = { document, command: COMMAND };
    await runLive(services, about, async () => {
      const other = await otherFor(services, document);
      if (!other) return;
      const comparison = other.request && compareWithOther(file, other.request);
      if (comparison?.kind !== 'compared') {
        if (other.request) showProblems();
        showNotice(services, notComparedWith(other.request ? file.name : other.name), about, {});
        return;
      }
      const { previews } = services;
      const label = vscode.l10n.t('{0} (compared)', other.name);
      const left = previews.counterpart(document.uri, label, withNote(comparison.text, other.name, file.name), 'other');
      const title = vscode.l10n.t('{0} ↔ {1} (without IDs, accounts, Regions)', other.name, file.name);
      await previews.compare(left, document.uri, title);
      if (comparison.same)
        void notify.info(vscode.l10n.t('{0} and {1} have the same configuration.', other.name, file.name));
    });
  });
}

/**
 * Adds comments that list the parts of the text that come from the file rather than from the other pool. The comments
 * are short, because each side of a diff is narrow.
 */
export function withNote(text: string, other: string, file: string): string {
  const lines = [
    vscode.l10n.t('Settings: {0}', oneLine(other)),
    vscode.l10n.t('IDs, account, Region, comments: {0}', oneLine(file)),
  ];
  return toComments(lines) + text;
}

/** Asks for the other pool or file and reads it. @returns undefined if the user cancels */
async function otherFor(services: Services, document: vscode.TextDocument): Promise<Other | undefined> {
  const title = titleOf(COMMAND);
  const other = await services.runs.asking(document.uri.toString(), () => pickOther(title, document.uri));
  if (!other) return undefined;
  if (other.kind === 'file') {
    const opened = await vscode.workspace.openTextDocument(other.uri);
    const file = editorFile(opened);
    const read = readPoolFile(file, 'readable');
    return { name: file.name, request: read.kind === 'readable' ? read.document.root : undefined };
  }
  const picked = await pickPool(services, { title, settings: connectionSettings(undefined), resource: undefined });
  if (!picked) return undefined;
  const { live } = await readPicked(services, picked);
  return { name: live.poolName, request: live.request };
}
