import type * as vscode from 'vscode';
import { kindOf } from '#core/resources';
import { fileNameOf } from '../editors/file-name.ts';
import { mfaCommand } from './for-kinds.ts';

/** Returns the command with the same handler whose title fits a file. */
export function commandFor(command: string, { uri }: Pick<vscode.TextDocument, 'uri'>): string {
  return kindOf(fileNameOf(uri))?.id === 'mfa' ? mfaCommand(command) : command;
}
