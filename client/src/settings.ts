import * as vscode from 'vscode';
import { readSeverities, type Severities } from '#core/diagnostics';
import type { Connection } from '#live/gateway';

/** The settings that decide where live calls go, read for one resource. Empty settings are undefined. */
export function connectionSettings(resource: vscode.Uri | undefined): Omit<Connection, 'region'> {
  const settings = vscode.workspace.getConfiguration('userpool', resource ?? null);
  const text = (name: string): string | undefined => {
    const value = settings.get<unknown>(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const seconds = settings.get<unknown>('requestTimeout');
  return {
    profile: text('profile'),
    endpoint: text('endpoint'),
    caBundle: text('caBundle'),
    requestTimeout: typeof seconds === 'number' ? Math.min(Math.max(seconds, 1), 600) * 1000 : undefined,
  };
}

/**
 * Pools that have to be named before a push: ids or names, `*` for any characters. A workspace can protect more of them
 * than its user does, and not fewer.
 */
export function protectedPools(resource: vscode.Uri | undefined): readonly string[] {
  const set = vscode.workspace.getConfiguration('userpool', resource ?? null).inspect<unknown>('protectedPools');
  return [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].flatMap(patternsIn);
}

function patternsIn(value: unknown): string[] {
  const patterns: readonly unknown[] = Array.isArray(value) ? value : [value];
  return patterns.flatMap((pattern) => (typeof pattern === 'string' && pattern.trim() !== '' ? [pattern.trim()] : []));
}

/** The severities of rules; the language server, which reads them for itself, tells of those that make no sense. */
export function ruleSeverities(resource: vscode.Uri | undefined): Severities {
  const rules = vscode.workspace.getConfiguration('userpool', resource ?? null).get<unknown>('rules');
  return readSeverities(rules).severities;
}
