import * as vscode from 'vscode';
import { isPoolId, regionOf } from '#core/aws/pool-ids';
import { joinSentences } from '#live/messages';
import { type Connection, isLiveError, type PoolGateway } from '#live/gateway';
import type { Services } from '../services.ts';
import { resolveTarget, type Target } from '../connection/target.ts';
import { workspacePools, type WorkspacePool } from '../editors/workspace-pools.ts';
import { placeSteps, type PickedPlace } from './pick-place.ts';
import { pickInStep, type OpenList } from './step-pick.ts';
import { askInSteps, BACK, type Step, type StepPlace } from './steps.ts';

/** The picked pool and the connection to it. */
export interface PickedPool {
  readonly connection: Connection;
  readonly gateway: PoolGateway;
  readonly poolId: string;
}

type PickServices = Pick<Services, 'access' | 'endpoints' | 'regions'>;

/** The answers from the previous steps. */
interface Answers extends PickedPlace {
  readonly picked?: PickedPool;
}

/**
 * Asks for a profile, a Region and a pool. Skips the profile step if the settings contain a profile or if there are no
 * profiles.
 * @param title the title of the command
 * @param resource the file or folder that the settings apply to
 * @returns undefined if the user cancels
 * @throws LiveError if the connection fails
 */
export async function pickPool(
  services: PickServices,
  { title, settings, resource }: { title: string; settings: Target; resource: vscode.Uri | undefined },
): Promise<PickedPool | undefined> {
  const askPool: Step<Answers> = async (answers, place) => {
    const { profile, region = '' } = answers;
    const target = await resolveTarget(services, { ...settings, profile }, region);
    const picked = await pickFrom(services, { ...target, region }, { title, place });
    return picked && picked !== BACK ? { ...answers, picked } : picked;
  };
  const steps = [...(await placeSteps<Answers>(services, { title, resource })), askPool];
  return (await askInSteps<Answers>({ profile: settings.profile }, steps))?.picked;
}

/** Connects to a pool. @throws LiveError if the connection fails */
export async function connectTo(
  services: Pick<Services, 'access' | 'endpoints'>,
  settings: Target,
  {
    profile,
    region,
    poolId,
  }: { readonly profile: string | undefined; readonly region: string; readonly poolId: string },
): Promise<PickedPool> {
  const connection = { ...(await resolveTarget(services, { ...settings, profile }, region)), region };
  return { connection, gateway: await services.access.connect(connection), poolId };
}

type PoolItem = vscode.QuickPickItem & { readonly poolId: string };

/** Asks for a pool from a list that fills page by page while the user types. The user can also type an ID. */
async function pickFrom(
  { access }: Pick<Services, 'access'>,
  connection: Connection,
  { title, place }: { title: string; place: StepPlace },
): Promise<PickedPool | typeof BACK | undefined> {
  const { region } = connection;
  const [gateway, files] = await Promise.all([access.connect(connection), workspacePools()]);
  const picked = await pickInStep<PoolItem>({
    title,
    placeholder: vscode.l10n.t('Search the user pools in {0} by name or ID, or enter an ID', region),
    place,
    items: (list) => listPools(gateway, { region, files }, list),
    typed: (text) =>
      isPoolId(text) ? { label: text, description: vscode.l10n.t('use this ID'), poolId: text } : undefined,
  });
  if (!picked || picked === BACK) return picked;
  const { poolId } = picked;
  const home = regionOf(poolId);
  if (home === region) return { connection, gateway, poolId };
  const elsewhere = { ...connection, region: home };
  return { connection: elsewhere, gateway: await access.connect(elsewhere), poolId };
}

/** Lists the pools of a Region. Each description names the pool's files in the workspace. */
async function listPools(
  gateway: PoolGateway,
  { region, files }: { readonly region: string; readonly files: readonly WorkspacePool[] },
  list: OpenList<PoolItem>,
): Promise<void> {
  let isEmpty = true;
  const describe = (id: string): string => {
    const own = files.filter(({ poolId }) => poolId === id);
    return [id, ...own.map(({ uri }) => vscode.workspace.asRelativePath(uri))].join(' · ');
  };
  try {
    for await (const page of gateway.list(list.signal)) {
      list.add(page.map(({ id, name }) => ({ label: name, description: describe(id), poolId: id })));
      isEmpty &&= page.length === 0;
    }
    if (isEmpty) list.setPlaceholder(vscode.l10n.t('No user pools in {0} for these credentials. Enter an ID.', region));
  } catch (error) {
    // A user who is not permitted to list pools can still enter an ID.
    if (!isLiveError(error) || error.kind !== 'permission') throw error;
    list.setPlaceholder(joinSentences(vscode.l10n.t('Enter the ID of a user pool.'), error.message));
  }
}
