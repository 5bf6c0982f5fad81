import { SANDBOX_REGION } from '#core/aws/pool-ids';

/** A Region that is offered for a profile, and why. */
export interface RegionChoice {
  readonly region: string;
  /** `profile`: the default of the profile or the environment; `file`: of a file in the workspace; `picked`: before. */
  readonly from: 'profile' | 'file' | 'picked';
}

/** The sources of {@link regionChoices}, each most likely first. */
export interface RegionSources {
  readonly profile: string | undefined;
  readonly files: readonly string[];
  readonly picked: readonly string[];
}

/** Returns the Regions to offer for a profile, most likely first, each once. Never the Region of the sandbox. */
export function regionChoices({ profile, files, picked }: RegionSources): readonly RegionChoice[] {
  const all: readonly RegionChoice[] = [
    ...(profile === undefined ? [] : [{ region: profile, from: 'profile' } as const]),
    ...files.map((region) => ({ region, from: 'file' }) as const),
    ...picked.map((region) => ({ region, from: 'picked' }) as const),
  ];
  const offered = all.filter(({ region }) => region !== '' && region !== SANDBOX_REGION);
  return offered.filter(({ region }, i) => offered.findIndex((other) => other.region === region) === i);
}
