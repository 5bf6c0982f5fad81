import type * as vscode from 'vscode';
import { isNewPool } from '#live/operations';
import type { Services } from '../services.ts';
import { editorFile } from '../editors/editor-file.ts';
import { notCreatedYet } from './messages/create.ts';
import { showNotice } from './show-notice.ts';

/** Tells the user if a file describes a pool that does not exist yet, and offers to create it. @returns whether it does */
export function reportNewPool(services: Services, document: vscode.TextDocument, command: string): boolean {
  const file = editorFile(document);
  if (!isNewPool(file)) return false;
  showNotice(services, notCreatedYet(file.name), { document, command }, {});
  return true;
}
