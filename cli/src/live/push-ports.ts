import type { PushPlace } from '#live/messages';
import type { PushDependencies, PushPrompts } from '#live/operations';
import type { Context } from '../command.ts';
import { pauseUntil } from './command-gateway.ts';
import type { DiskFile } from './disk-file.ts';
import { mfaListener } from './plan-group.ts';
import { projectOf } from './project.ts';
import type { LiveSession } from './session.ts';
import { pushLocks, type SnapshotFolder } from './state.ts';

/** The parts of a push that differ between commands. */
export interface PushInput {
  /** The file that the project's settings are for. */
  readonly file: Pick<DiskFile, 'path' | 'name'>;
  readonly prompts: PushPrompts;
  readonly place: PushPlace;
  readonly snapshots: SnapshotFolder['snapshots'];
}

/** Creates the dependencies of a push or a restore. */
export async function pushPorts(
  { file, prompts, place, snapshots }: PushInput,
  session: LiveSession,
  context: Context,
): Promise<Omit<PushDependencies, 'onKnown'>> {
  const { severities, protectedPools = [] } = await projectOf(file.path, context);
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
