import type * as vscode from 'vscode';
import { parseDocument } from '#core/document';
import { poolIdIn, regionOf, SANDBOX_REGION } from '#core/aws/pool-ids';
import type { Connection } from '#live/gateway';
import type { Services } from '../services.ts';
import { connectionSettings, isProfileSet } from '../settings.ts';

/** The target of a command's live calls, including the resolved endpoint. */
export type Target = Omit<Connection, 'region'>;

/** The AWS profile to use for one command. `name` is undefined for the default credentials. */
export interface ChosenProfile {
  readonly name: string | undefined;
}

/**
 * Returns the connection settings for a pool. Unless `userpool.profile` is set, the profile is the one that the pool
 * was pulled with.
 * @param resource the file or folder that the settings apply to
 * @param poolId undefined if it is unknown
 */
export function settingsFor(
  { profiles }: Pick<Services, 'profiles'>,
  resource: vscode.Uri | undefined,
  poolId: string | undefined,
): Target {
  const settings = connectionSettings(resource);
  return poolId === undefined || isProfileSet(resource) ? settings : { ...settings, profile: profiles.get(poolId) };
}

/** Returns the connection settings for a file's pool. */
export function settingsOf(services: Pick<Services, 'profiles'>, document: vscode.TextDocument): Target {
  return settingsFor(services, document.uri, poolIdOf(document));
}

/**
 * Resolves the target of live calls for a file. A command does this once, when it starts, and keeps using that target
 * even if the settings change in the meantime.
 * @param chosen a profile that overrides the settings
 * @throws LiveError if live calls are not possible
 */
export async function targetFor(
  services: Pick<Services, 'access' | 'endpoints' | 'profiles'>,
  document: vscode.TextDocument,
  chosen?: ChosenProfile,
): Promise<Target> {
  const poolId = poolIdOf(document);
  const own = settingsFor(services, document.uri, poolId);
  const settings = chosen ? { ...own, profile: chosen.name } : own;
  // If there is no pool ID, there is no Region to resolve the endpoint for.
  return poolId === undefined ? settings : resolveTarget(services, settings, regionOf(poolId));
}

function poolIdOf(document: vscode.TextDocument): string | undefined {
  return poolIdIn(parseDocument(document.getText()).root);
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
