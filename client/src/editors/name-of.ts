import type { Uri } from 'vscode';

/** How the user knows a file: its name without folders. */
export function nameOf({ path }: Uri): string {
  return path.split('/').pop() ?? path;
}
