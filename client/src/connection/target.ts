import type * as vscode from 'vscode';
import { parseDocument } from '#core/document';
import { regionIn, SANDBOX_REGION } from '#core/aws/pool-ids';
import type { Connection } from '#live/gateway';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';

/** The target of the live calls of one command, with the resolved endpoint. */
export type Target = Omit<Connection, 'region'>;

/**
 * Resolves the target of live calls for a file. A command does this once, when it starts, and keeps to that target even
 * if the settings change meanwhile.
 * @throws LiveError if live calls are not possible
 */
export async function targetFor(
  services: Pick<Services, 'access' | 'endpoints'>,
  document: vscode.TextDocument,
): Promise<Target> {
  const settings = connectionSettings(document.uri);
  const region = regionIn(parseDocument(document.getText()).root);
  // Without a pool id, there is no region to resolve.
  return region === undefined ? settings : resolveTarget(services, settings, region);
}

/** Resolves the target of live calls with the given settings. @throws LiveError if live calls are not possible */
export async function resolveTarget(
  { access, endpoints }: Pick<Services, 'access' | 'endpoints'>,
  settings: Target,
  region: string,
): Promise<Target> {
  const endpoint = await access.endpointOf({ ...settings, region });
  if (region !== SANDBOX_REGION) endpoints.set(settings, endpoint);
  return { ...settings, endpoint, isResolved: true };
}
