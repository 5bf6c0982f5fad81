import type * as vscode from 'vscode';
import { kindOf } from '#core/resources';
import { fileNameOf } from '../editors/file-name.ts';
import { mfaCommand } from './for-kinds.ts';

/**
 * Returns a command's ID for pool files, or that of its counterpart for MFA files, so that the title fits the file.
 * Both commands have the same handler.
 */
export function commandFor(command: string, { uri }: Pick<vscode.TextDocument, 'uri'>): string {
  return kindOf(fileNameOf(uri))?.id === 'mfa' ? mfaCommand(command) : command;
}
