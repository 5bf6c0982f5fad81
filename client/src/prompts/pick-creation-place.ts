import type * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { resolveTarget, type Target } from '../connection/target.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { connectionSettings } from '../settings.ts';
import { pickPlace } from './pick-place.ts';

/** Where a new pool is created. */
export interface CreationPlace {
  readonly region: string;
  readonly target: Target;
}

/**
 * Asks for the profile and the Region of a new pool. The user can also pick the sandbox.
 * @returns undefined if the user cancels
 * @throws LiveError if live calls are not possible
 */
export async function pickCreationPlace(
  services: Services,
  { uri }: vscode.TextDocument,
  command: string,
): Promise<CreationPlace | undefined> {
  const settings = connectionSettings(uri);
  const options = { title: titleOf(command), resource: uri, withSandbox: true };
  const picked = await pickPlace(services, settings.profile, options);
  if (!picked) return undefined;
  const { profile, region } = picked;
  return { region, target: await resolveTarget(services, { ...settings, profile }, region) };
}
