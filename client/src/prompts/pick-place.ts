import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { isProfileSet } from '../settings.ts';
import { pickRegion } from './pick-region.ts';
import { profileItems } from './profile-items.ts';
import { pickInStep } from './step-pick.ts';
import { askInSteps, BACK, type Step } from './steps.ts';

/** The picked profile and Region. */
export interface PickedPlace {
  readonly profile: string | undefined;
  /** Undefined until the user picks a Region. */
  readonly region?: string;
}

interface PlaceOptions {
  /** The title of the command. */
  readonly title: string;
  /** The file or folder that the settings apply to. */
  readonly resource: vscode.Uri | undefined;
  /** Whether the sandbox is offered as a Region. Default: false. */
  readonly withSandbox?: boolean;
}

type PlaceServices = Pick<Services, 'access' | 'regions'>;

/**
 * Returns the steps that ask for a profile and a Region. Omits the profile step if the settings contain a profile or if
 * there are no profiles.
 */
export async function placeSteps<Answers extends PickedPlace>(
  services: PlaceServices,
  { title, resource, withSandbox = false }: PlaceOptions,
): Promise<readonly Step<Answers>[]> {
  const profiles = isProfileSet(resource) ? [] : await services.access.profiles();
  const askProfile: Step<Answers> = async (answers, place) => {
    const placeholder = vscode.l10n.t('Select an AWS profile');
    const picked = await pickInStep({ title, placeholder, place, items: profileItems(profiles) });
    return picked && picked !== BACK ? { ...answers, profile: picked.profile } : picked;
  };
  const askRegion: Step<Answers> = async (answers, place) => {
    const region = await pickRegion(services, answers.profile, { title, place, withSandbox });
    return region === undefined || region === BACK ? region : { ...answers, region };
  };
  return [...(profiles.length > 0 ? [askProfile] : []), askRegion];
}

/**
 * Asks for a profile and a Region.
 * @param profile the profile in the settings
 * @returns undefined if the user cancels
 */
export async function pickPlace(
  services: PlaceServices,
  profile: string | undefined,
  options: PlaceOptions,
): Promise<Required<PickedPlace> | undefined> {
  const picked = await askInSteps<PickedPlace>({ profile }, await placeSteps(services, options));
  return picked?.region === undefined ? undefined : { profile: picked.profile, region: picked.region };
}
