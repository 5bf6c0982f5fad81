import type * as vscode from 'vscode';
import { isNewPool } from '#live/operations';
import type { Services } from '../services.ts';
import { editorFile } from '../editors/editor-file.ts';
import { notCreatedYet, type LiveCommand } from './messages/create.ts';
import { showNotice } from './show-notice.ts';

/**
 * Informs the user if a file describes a pool that does not exist yet, and offers to create the pool or to use the file
 * for an existing one.
 * @param command the command that was run, which needs the file's live pool
 * @returns whether the file describes a pool that does not exist yet
 */
export function reportNewPool(services: Services, document: vscode.TextDocument, command: LiveCommand): boolean {
  const file = editorFile(document);
  if (!isNewPool(file)) return false;
  const [formerPool] = services.bases.poolsOf(file);
  showNotice(services, notCreatedYet(file.name, command, formerPool), { document, command }, {});
  return true;
}
