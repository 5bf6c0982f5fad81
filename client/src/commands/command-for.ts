import type * as vscode from 'vscode';
import { kindOf } from '#core/resources';
import { fileNameOf } from '../editors/file-name.ts';
import { mfaCommand } from './for-kinds.ts';

/** Returns the command whose title fits the kind of a file. Both commands have the same handler. */
export function commandFor(command: string, { uri }: Pick<vscode.TextDocument, 'uri'>): string {
  return kindOf(fileNameOf(uri))?.id === 'mfa' ? mfaCommand(command) : command;
}
