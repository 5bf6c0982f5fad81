import type * as vscode from 'vscode';
import { isNewPool } from '#live/operations';
import type { Services } from '../services.ts';
import { editorFile } from '../editors/editor-file.ts';
import { notCreatedYet, type LiveCommand } from './messages/create.ts';
import { showNotice } from './show-notice.ts';

/**
 * Tells the user if a file describes a pool that does not exist yet, and offers to create it or to use the file for a
 * pool that exists.
 * @param command a command that needs the live pool of the file
 * @returns whether the file describes such a pool
 */
export function reportNewPool(services: Services, document: vscode.TextDocument, command: LiveCommand): boolean {
  const file = editorFile(document);
  if (!isNewPool(file)) return false;
  const [formerPool] = services.bases.poolsOf(file);
  showNotice(services, notCreatedYet(file.name, command, formerPool), { document, command }, {});
  return true;
}
