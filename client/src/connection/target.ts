import type * as vscode from 'vscode';
import { parseDocument } from '#core/document';
import { isPoolId, regionOf, SANDBOX_REGION } from '#core/aws/pool-ids';
import type { Connection } from '#live/gateway';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';

/** Where the live calls of one command go. Its endpoint is the effective one, wherever it was set. */
export type Target = Omit<Connection, 'region'>;

/**
 * Resolves where the live calls for a file go. A command does this once, when it begins: what it shows, sends and keeps
 * is about that place, whatever becomes of settings meanwhile.
 * @throws LiveError where live calls are not possible
 */
export async function targetFor(
  services: Pick<Services, 'access' | 'endpoints'>,
  document: vscode.TextDocument,
): Promise<Target> {
  const settings = connectionSettings(document.uri);
  const poolId = parseDocument(document.getText()).root['UserPoolId'];
  // Without its pool, the file leads nowhere.
  return isPoolId(poolId) ? resolveTarget(services, settings, regionOf(poolId)) : settings;
}

/** Resolves where the live calls with some settings go. @throws LiveError where live calls are not possible */
export async function resolveTarget(
  { access, endpoints }: Pick<Services, 'access' | 'endpoints'>,
  settings: Target,
  region: string,
): Promise<Target> {
  const endpoint = await access.endpointOf({ ...settings, region });
  if (region !== SANDBOX_REGION) endpoints.set(settings, endpoint);
  return { ...settings, endpoint, isResolved: true };
}
