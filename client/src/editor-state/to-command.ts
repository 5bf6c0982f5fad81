import type { Command, Uri } from 'vscode';
import type { Step } from './steps.ts';

/** A step as VS Code takes it, for a file. */
export function toCommand({ title, command, aboutFile }: Step, file: Uri): Command {
  return { title, command, ...(aboutFile ? { arguments: [file] } : {}) };
}
