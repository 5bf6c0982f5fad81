import type * as vscode from 'vscode';
import type { PoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { noFile } from '../notifications/messages/file.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { pickPoolFile } from '../prompts/pick-pool-file.ts';
import { editorFile, poolDocumentAt } from './editor-file.ts';

/**
 * Opens the pool file of a command. If there is no such file, asks for one of the workspace.
 * @param target as for {@link poolDocumentAt}
 * @param command the command, whose title is shown while the user is asked
 * @returns undefined if there is no file; the user was informed, or canceled
 */
export async function openPoolFile(
  services: Pick<Services, 'log'>,
  target: unknown,
  command: string,
): Promise<{ readonly document: vscode.TextDocument; readonly file: PoolFile } | undefined> {
  const document = (await poolDocumentAt(services, target)) ?? (await pickDocument(services, titleOf(command)));
  return document && document !== 'reported' ? { document, file: editorFile(document) } : undefined;
}

async function pickDocument(
  services: Pick<Services, 'log'>,
  title: string,
): Promise<vscode.TextDocument | 'reported' | undefined> {
  const picked = await pickPoolFile(title);
  if (!picked) return undefined;
  const document = picked === 'none' ? undefined : await poolDocumentAt(services, picked);
  if (!document) showNotice(services, noFile(), { command: 'userpool.pull' }, {});
  return document;
}
