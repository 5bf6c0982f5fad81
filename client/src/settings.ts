import * as vscode from 'vscode';
import type { Connection } from './live/pool-gateway.ts';

/** The settings that decide where live calls go, read for one resource. Empty settings are undefined. */
export function connectionSettings(resource: vscode.Uri | undefined): Omit<Connection, 'region'> {
  const settings = vscode.workspace.getConfiguration('userpool', resource ?? null);
  const text = (name: string): string | undefined => {
    const value = settings.get<unknown>(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  return { profile: text('profile'), endpoint: text('endpoint') };
}
