import { SANDBOX_REGION } from '#core/aws/pool-ids';

/** A Region that is offered for a profile, and the reason why it is offered. */
export interface RegionChoice {
  readonly region: string;
  /** `profile`: the default of the profile or environment; `file`: used in the workspace; `picked`: picked before. */
  readonly from: 'profile' | 'file' | 'picked';
}

/** The sources of {@link regionChoices}, each with the most likely Region first. */
export interface RegionSources {
  readonly profile: string | undefined;
  readonly files: readonly string[];
  readonly picked: readonly string[];
}

/** Returns the distinct Regions to offer for a profile, most likely first, without the sandbox's Region. */
export function regionChoices({ profile, files, picked }: RegionSources): readonly RegionChoice[] {
  const all: readonly RegionChoice[] = [
    ...(profile === undefined ? [] : [{ region: profile, from: 'profile' } as const]),
    ...files.map((region) => ({ region, from: 'file' }) as const),
    ...picked.map((region) => ({ region, from: 'picked' }) as const),
  ];
  const offered = all.filter(({ region }) => region !== '' && region !== SANDBOX_REGION);
  return offered.filter(({ region }, i) => offered.findIndex((other) => other.region === region) === i);
}
