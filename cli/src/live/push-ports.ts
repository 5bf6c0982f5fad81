import type { PushPlace } from '#live/messages';
import type { PushDependencies, PushPrompts } from '#live/operations';
import type { Context } from '../command.ts';
import { pauseUntil } from './command-gateway.ts';
import type { DiskFile } from './disk-file.ts';
import { mfaListener } from './plan-group.ts';
import { projectOf, type Project } from './project.ts';
import type { LiveSession } from './session.ts';
import { pushLocks, type SnapshotFolder } from './state.ts';

/** The parts of a push or restore that differ between commands. */
export interface PushInput {
  /** The file whose project settings apply. */
  readonly file: Pick<DiskFile, 'path' | 'name'>;
  readonly prompts: PushPrompts;
  readonly place: PushPlace;
  readonly snapshots: SnapshotFolder['snapshots'];
  /**
   * The project settings in a saved plan. They determine the severities. The pools that they protect stay protected
   * even if the configuration file has changed or is missing.
   */
  readonly project?: Project | undefined;
}

/** Creates the dependencies of a push or a restore. */
export async function pushPorts(
  { file, prompts, place, snapshots, project }: PushInput,
  session: LiveSession,
  context: Context,
): Promise<Omit<PushDependencies, 'onKnown'>> {
  const own = await projectOf(file.path, session, context);
  const { rules: severities } = project ?? own;
  const protectedPools = [...own.protectedPools, ...(project?.protectedPools ?? [])];
  return {
    connect: session.connect,
    prompts,
    snapshots,
    pause: pauseUntil(context.signal),
    lock: pushLocks(context),
    protectedPools,
    severities,
    mfa: mfaListener(context, file),
    ...place,
  };
}
