import * as vscode from 'vscode';
import { mergeProtectedPools, mergeSeverities, type Config } from '#core/config';
import { readSeverities, type Severities } from '#core/diagnostics';
import type { Connection } from '#live/gateway';

/** Reads the connection settings for a resource. Empty settings are undefined in the result. */
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
 * Whether `userpool.profile` is set for a resource. An empty value also counts as set, because it selects the default
 * credentials.
 */
export function isProfileSet(resource: vscode.Uri | undefined): boolean {
  const set = vscode.workspace.getConfiguration('userpool', resource ?? null).inspect<unknown>('profile');
  return [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].some((value) => value !== undefined);
}

/**
 * Returns the IDs or names of the protected pools. Before a push to such a pool, the user must type its name. `*`
 * matches any characters. A workspace and its configuration file can add pools to the user's list, but cannot remove
 * pools from it.
 */
export function protectedPools(resource: vscode.Uri | undefined, config: Config | undefined): readonly string[] {
  const set = vscode.workspace.getConfiguration('userpool', resource ?? null).inspect<unknown>('protectedPools');
  const workspace = [set?.workspaceValue, set?.workspaceFolderValue].flatMap(patternsIn);
  return mergeProtectedPools({ user: patternsIn(set?.globalValue), workspace }, config);
}

function patternsIn(value: unknown): string[] {
  const patterns: readonly unknown[] = Array.isArray(value) ? value : [value];
  return patterns.flatMap((pattern) => (typeof pattern === 'string' && pattern.trim() !== '' ? [pattern.trim()] : []));
}

/**
 * Returns the severities of rules, from the settings and the configuration file. The language server also reads them,
 * and reports invalid ones.
 */
export function ruleSeverities(resource: vscode.Uri | undefined, config: Config | undefined): Severities {
  const set = vscode.workspace.getConfiguration('userpool', resource ?? null).inspect<unknown>('rules');
  const read = (value: unknown): Severities => readSeverities(value).severities;
  const workspace = { ...read(set?.workspaceValue), ...read(set?.workspaceFolderValue) };
  return mergeSeverities({ user: read(set?.globalValue), workspace }, config);
}
