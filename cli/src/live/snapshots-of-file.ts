import { listSnapshots, readPoolFile, type SnapshotEntry } from '#live/operations';
import { poolPlace, type ResourcePlace } from '#live/gateway';
import { snapshotDetail } from '#live/messages';
import { CommandError, type Context } from '../command.ts';
import { visibleLine, visibleName } from '../output/visible.ts';
import type { DiskFile } from './disk-file.ts';
import { nameIn, readFile } from './find-groups.ts';
import type { LiveSession } from './session.ts';
import { openSnapshots, type SnapshotFolder } from './state.ts';

/** A file, its live resource and the snapshots of its pool. */
export interface FileWithSnapshots extends SnapshotFolder {
  readonly file: DiskFile;
  /** The name of the file for messages. */
  readonly name: string;
  readonly place: ResourcePlace;
  /** The snapshots of each push, newest first. */
  readonly entries: readonly SnapshotEntry[];
}

/**
 * Reads the snapshots of the pool that a file is for.
 * @param folder the value of `--snapshot-dir`
 * @throws CommandError if the file has no pool ID, or if there are no snapshots
 */
export async function snapshotsOf(
  path: string,
  folder: string | undefined,
  { endpointOf }: Pick<LiveSession, 'endpointOf'>,
  context: Context,
): Promise<FileWithSnapshots> {
  const file = await readFile(path, context);
  const name = nameIn(context.cwd, file.path);
  const read = readPoolFile(file, 'readable');
  if (read.kind === 'unusable')
    throw new CommandError(`${name} has a syntax error or no valid UserPoolId. Run \`userpool check\`.`);
  const { poolId, region, document } = read;
  const store = openSnapshots(folder, context);
  const place = { kind: document.kind.id, ...poolPlace(poolId, await endpointOf(region)) };
  const entries = await listSnapshots(store.snapshots, place, place.kind);
  if (entries.length === 0) {
    throw new CommandError(
      `There is no snapshot for ${name} (${poolId}) in ${store.path}. Editors keep their own snapshots.`,
    );
  }
  return { ...store, file, name, place, entries };
}

/** Formats the snapshots of a push in two lines. */
export function snapshotLines({ snapshot, all }: SnapshotEntry): string {
  const { name, takenAt, account, profile, editedText } = snapshot;
  const facts = [
    takenAt,
    ...(account === undefined ? [] : [`account ${account}`]),
    ...(profile === undefined ? [] : [`profile ${profile}`]),
    ...(editedText === undefined ? [] : ['edited by hand']),
    snapshotDetail(...all),
  ];
  return `${visibleName(name)}\n  ${visibleLine(facts.join(' · '))}`;
}
