import * as vscode from 'vscode';
import { isPoolId, regionOf, SANDBOX_REGION } from '#core/aws/pool-ids';
import { partitionOf } from '#core/aws/arns';
import { poolRegions, regionName } from '#core/aws/regions';
import { regionChoices, type RegionChoice } from '#live/operations';
import type { Services } from '../services.ts';
import { workspacePools } from '../editors/workspace-pools.ts';
import { pickInStep } from './step-pick.ts';
import { BACK, type StepPlace } from './steps.ts';

type RegionItem = vscode.QuickPickItem & { readonly region: string | undefined };

/** The title of a prompt for a Region, and its position among the steps. */
interface Asked {
  readonly title: string;
  readonly place: StepPlace;
  /** Whether the sandbox is also offered. Default: false. */
  readonly withSandbox?: boolean;
}

/**
 * Returns the Regions to offer for a profile: its default Region, the Regions of files in the workspace, and the
 * Regions that the user picked before.
 */
export async function regionsFor(
  { access, regions }: Pick<Services, 'access' | 'regions'>,
  profile: string | undefined,
): Promise<readonly RegionChoice[]> {
  const [own, pools] = await Promise.all([access.defaultRegion(profile), workspacePools()]);
  const files = pools.map(({ poolId }) => regionOf(poolId));
  return regionChoices({ profile: own, files, picked: regions.get(profile) });
}

/**
 * Asks for a Region. Lists the likely Regions; *Add Region…* lists all Regions and stores the picked one. If no Region is
 * likely, lists all of them.
 */
export async function pickRegion(
  services: Pick<Services, 'access' | 'regions'>,
  profile: string | undefined,
  { title, place, withSandbox = false }: Asked,
): Promise<string | typeof BACK | undefined> {
  const likely = await regionsFor(services, profile);
  if (likely.length === 0) return addRegion(services, profile, { title, place, withSandbox });
  const add: RegionItem = { label: vscode.l10n.t('Add Region…'), region: undefined, alwaysShow: true };
  for (;;) {
    const picked = await pickInStep<RegionItem>({
      title,
      placeholder: vscode.l10n.t('Select a Region'),
      place,
      items: [...likely.map(likelyItem), ...(withSandbox ? [sandboxItem()] : []), add],
      typed: typedRegion,
    });
    if (!picked || picked === BACK) return picked;
    if (picked.region !== undefined) {
      const isOffered = picked.region === SANDBOX_REGION || likely.some(({ region }) => region === picked.region);
      if (!isOffered) await services.regions.add(profile, picked.region);
      return picked.region;
    }
    const added = await addRegion(services, profile, { title, place, canGoBack: true });
    if (added !== BACK) return added;
  }
}

/** Asks for a Region from the list of all Regions, and stores it. */
export async function addRegion(
  { regions }: Pick<Services, 'regions'>,
  profile: string | undefined,
  { title, place, withSandbox = false, canGoBack }: Asked & { readonly canGoBack?: boolean },
): Promise<string | typeof BACK | undefined> {
  const picked = await pickInStep<RegionItem>({
    title,
    placeholder: vscode.l10n.t('Search AWS Regions, or enter a Region code'),
    place,
    ...(canGoBack === undefined ? {} : { canGoBack }),
    items: [...(withSandbox ? [sandboxItem()] : []), ...poolRegions.map((region) => ({ ...named(region), region }))],
    typed: typedRegion,
  });
  if (!picked || picked === BACK || picked.region === undefined) return picked ? BACK : undefined;
  if (picked.region !== SANDBOX_REGION) await regions.add(profile, picked.region);
  return picked.region;
}

/** Returns the item for a Region code that the user typed, because new Regions might not be in the list. */
function typedRegion(text: string): RegionItem | undefined {
  const region = isPoolId(text) ? regionOf(text) : text;
  return partitionOf(region) === undefined ? undefined : { ...named(region), region };
}

function sandboxItem(): RegionItem {
  const description = vscode.l10n.t('A local Cognito in VS Code. Nothing is sent to AWS.');
  return { label: vscode.l10n.t('Sandbox'), description, region: SANDBOX_REGION };
}

function likelyItem({ region, from }: RegionChoice): RegionItem {
  const { label, description } = named(region);
  const why = {
    profile: vscode.l10n.t('default'),
    file: vscode.l10n.t('used in this workspace'),
    picked: vscode.l10n.t('recently used'),
  }[from];
  return { label, description: [...(description === undefined ? [] : [description]), why].join(' · '), region };
}

/** Returns the code and name of a Region. The code comes first, because VS Code sorts matches by label. */
function named(region: string): { readonly label: string; readonly description?: string } {
  const name = regionName(region);
  return name === region ? { label: region } : { label: region, description: name };
}
