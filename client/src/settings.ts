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

/** Pools that have to be named before a push: ids or names, `*` for any characters. */
export function protectedPools(resource: vscode.Uri | undefined): readonly string[] {
  const patterns = vscode.workspace.getConfiguration('userpool', resource ?? null).get<unknown>('protectedPools');
  return Array.isArray(patterns) ? patterns.filter((pattern): pattern is string => typeof pattern === 'string') : [];
}
