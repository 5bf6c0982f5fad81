import * as vscode from 'vscode';
import { isPoolId, poolRegions, regionOf, SANDBOX_REGION } from '#core/aws/pool-ids';
import { joinSentences } from '#live/messages';
import { type Connection, isLiveError, type LiveAccess, type PoolGateway } from '#live/gateway';
import type { Services } from '../services.ts';
import { profileItems } from './profile-items.ts';
import { pick, plainItem } from './quick-input.ts';
import { resolveTarget, type Target } from '../connection/target.ts';
import { workspacePools } from '../editors/workspace-pools.ts';

/** The picked pool and the connection to it. */
export interface PickedPool {
  readonly connection: Connection;
  readonly gateway: PoolGateway;
  readonly poolId: string;
}

/**
 * Asks for profile, region and pool, but not for a profile that is set in the settings.
 * @returns undefined if the user cancels
 * @throws LiveError if the connection is not possible
 */
export async function pickPool(
  services: Pick<Services, 'access' | 'endpoints'>,
  settings: Target,
): Promise<PickedPool | undefined> {
  const { access } = services;
  const profile = settings.profile ? { name: settings.profile } : await pickProfile(access);
  if (!profile) return undefined;
  const region = await pickRegion(await access.defaultRegion(profile.name));
  if (region === undefined) return undefined;
  const target = await resolveTarget(services, { ...settings, profile: profile.name }, region);
  const connection = { ...target, region };
  const gateway = await access.connect(connection);
  const poolId = await pickFrom(gateway, region);
  if (poolId === undefined) return undefined;
  const home = regionOf(poolId);
  if (home === region) return { connection, gateway, poolId };
  const elsewhere = { ...connection, region: home };
  return { connection: elsewhere, gateway: await access.connect(elsewhere), poolId };
}

async function pickProfile(access: LiveAccess): Promise<{ name: string | undefined } | undefined> {
  const profiles = await access.profiles();
  if (profiles.length === 0) return { name: undefined };
  const picked = await pick(profileItems(profiles), {
    title: vscode.l10n.t('Pull User Pool: AWS profile'),
    placeHolder: vscode.l10n.t('Whose credentials to use'),
    ignoreFocusOut: true,
  });
  return picked && { name: picked.profile };
}

/** Asks for a region. Lists the default region first, then those of the pools with a file in the workspace. */
async function pickRegion(first: string | undefined): Promise<string | undefined> {
  const used = (await workspacePools()).map(({ poolId }) => regionOf(poolId));
  const likely = [...(first === undefined ? [] : [first]), ...used].filter(
    (region) => region !== '' && region !== SANDBOX_REGION,
  );
  const items = [...new Set([...likely, ...poolRegions])].map((label) => {
    if (label === first) return { label, description: vscode.l10n.t('default') };
    return used.includes(label) ? { label, description: vscode.l10n.t('used in this workspace') } : { label };
  });
  const picked = await pick(items, {
    title: vscode.l10n.t('Pull User Pool: region'),
    placeHolder: vscode.l10n.t('Where the pool is'),
    ignoreFocusOut: true,
  });
  return picked?.label;
}

/** Asks for a pool, from a list that is filled page by page while the user types; the user can also type an id. */
async function pickFrom(gateway: PoolGateway, region: string): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly poolId: string }>();
  picker.title = vscode.l10n.t('Pull User Pool: pool in {0}', region);
  picker.placeholder = vscode.l10n.t('Search by name or id, or type the id of a pool');
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  picker.busy = true;
  const stop = new AbortController();
  let listed: readonly (vscode.QuickPickItem & { readonly poolId: string })[] = [];
  const show = (): void => {
    const typed = picker.value.trim();
    const isNew = isPoolId(typed) && !listed.some(({ poolId }) => poolId === typed);
    picker.items = isNew
      ? [{ label: typed, description: vscode.l10n.t('use this id'), poolId: typed, alwaysShow: true }, ...listed]
      : listed;
  };
  try {
    return await new Promise<string | undefined>((resolve, reject) => {
      picker.onDidChangeValue(show);
      // The user may press Enter before the list is updated.
      picker.onDidAccept(() => {
        const typed = picker.value.trim();
        const poolId = isPoolId(typed) ? typed : picker.selectedItems[0]?.poolId;
        if (poolId !== undefined) resolve(poolId);
      });
      picker.onDidHide(() => resolve(undefined));
      picker.show();
      fill().catch(reject);
    });
  } finally {
    stop.abort();
    picker.dispose();
  }

  async function fill(): Promise<void> {
    try {
      for await (const page of gateway.list(stop.signal)) {
        listed = [...listed, ...page.map(({ id, name }) => plainItem({ label: name, description: id, poolId: id }))];
        show();
      }
      if (listed.length === 0)
        picker.placeholder = vscode.l10n.t('No pools in {0} for these credentials. Type the id of a pool.', region);
    } catch (error) {
      if (stop.signal.aborted) return;
      // Without permission to list pools, the user can still type an id.
      if (!isLiveError(error) || error.kind !== 'permission') throw error;
      picker.placeholder = joinSentences(vscode.l10n.t('Type the id of a pool.'), error.message);
    } finally {
      picker.busy = false;
    }
  }
}
