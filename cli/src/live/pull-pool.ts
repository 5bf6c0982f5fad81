import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { liveKind } from '#core/resources/live';
import { toNewFileText, type Change, type LivePool } from '#core/sync';
import {
  fileNameFor,
  isNewPool,
  mergeIntoFile,
  otherFileNameFor,
  pullIntoFile,
  readPool,
  readPoolFile,
  type Bases,
  type PullOutcome,
  type PullPrompts,
} from '#live/operations';
import { describeFileError, isMissing } from '../files/failure.ts';
import { describeUnreadable } from './diagnostic-place.ts';
import { DiskFile } from './disk-file.ts';
import { messageOf, mfaListener } from './plan-group.ts';
import type { LiveSession } from './session.ts';
import type { SiblingFiles } from './sibling-files.ts';
import type { Context } from '../command.ts';

/** The result of pulling one file. */
export interface PulledFile {
  readonly path: string;
  readonly result:
    | { readonly kind: 'created' | 'unchanged' | 'new-pool' }
    | { readonly kind: 'pulled'; readonly changes: readonly Change[]; readonly kept: readonly Change[] }
    | { readonly kind: 'failed'; readonly message: string };
}

/** The dependencies of a pull. */
export interface PullInput {
  readonly session: LiveSession;
  readonly context: Context;
  readonly basesFor: (region: string) => Promise<Bases>;
  /** Whether to replace the user's edits. */
  readonly overwrite: boolean;
}

/** Pulls the live pool of a file into the file. Failures are returned, not thrown. */
export async function pullFile(file: DiskFile, input: PullInput): Promise<PulledFile> {
  const { session, context, basesFor } = input;
  try {
    if (isNewPool(file)) return { path: file.path, result: { kind: 'new-pool' } };
    const read = readPoolFile(file, 'readable');
    if (read.kind === 'unusable') return { path: file.path, result: resultOf({ ...read, kind: 'unreadable' }, file) };
    const outcome = await pullIntoFile(file, {
      connect: session.connect,
      bases: await basesFor(read.region),
      prompts: promptsFor(input),
      mfa: mfaListener(context, file),
    });
    return { path: file.path, result: resultOf(outcome, file) };
  } catch (error) {
    return { path: file.path, result: { kind: 'failed', message: describeFailure(error) } };
  }
}

/** A live pool to pull, and the folder for its files. */
export interface PoolToPull {
  readonly poolId: string;
  readonly region: string;
  readonly folder: string;
  /** Whether the file names contain the ID, because another pool has the same name. */
  readonly isAmbiguous: boolean;
  readonly kinds: readonly string[];
}

/**
 * Pulls a live pool into its files in a folder, or into new files. Failures are returned, not thrown.
 * @param files finds the files of the pool in the folder
 */
export async function pullPool(
  pool: PoolToPull,
  files: SiblingFiles,
  input: PullInput,
): Promise<readonly PulledFile[]> {
  const { poolId, region, folder, kinds } = pool;
  const { session, context } = input;
  try {
    const { live, companions } = await readPool(
      await session.connect(region),
      liveKind('pool'),
      poolId,
      mfaListener(context, { name: poolId }),
    );
    const bases = await input.basesFor(region);
    const pulled: PulledFile[] = [];
    for (const state of [live, ...companions].filter(({ kind }) => kinds.includes(kind.id))) {
      pulled.push(await pullState(state, pool, { files, bases, input }));
    }
    for (const kind of kinds.filter((one) => ![live, ...companions].some((state) => state.kind.id === one))) {
      const message = `The ${kind === 'mfa' ? 'MFA' : kind} settings could not be read.`;
      pulled.push({ path: join(folder, poolId), result: { kind: 'failed', message } });
    }
    return pulled;
  } catch (error) {
    return [{ path: join(folder, poolId), result: { kind: 'failed', message: describeFailure(error) } }];
  }
}

async function pullState(
  live: LivePool,
  { folder, isAmbiguous }: PoolToPull,
  { files, bases, input }: { readonly files: SiblingFiles; readonly bases: Bases; readonly input: PullInput },
): Promise<PulledFile> {
  const { kind, poolId, poolName } = live;
  const [own, ...others] = await files.find(folder, kind, poolId);
  if (own && others.length > 0) {
    const message = `${others.length + 1} files in this folder are for the pool ${poolId}. Specify the path of the file to pull into.`;
    return { path: own.path, result: { kind: 'failed', message } };
  }
  if (own) {
    return {
      path: own.path,
      result: resultOf(await mergeIntoFile(own, live, { prompts: promptsFor(input), bases }), own),
    };
  }
  await mkdir(folder, { recursive: true });
  const names = [fileNameFor(kind, poolName, poolId), otherFileNameFor(kind, poolName, poolId)].slice(
    isAmbiguous ? 1 : 0,
  );
  const file = createFirst(
    names.map((name) => join(folder, name)),
    toNewFileText(live),
  );
  await bases.set(file, poolId, live.request);
  return { path: file.path, result: { kind: 'created' } };
}

/**
 * Creates a file at the first path that does not exist yet.
 * @throws if all of them exist, or the file cannot be written
 */
function createFirst([path = '', ...others]: readonly string[], text: string): DiskFile {
  try {
    return DiskFile.create(path, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || others.length === 0) throw error;
    return createFirst(others, text);
  }
}

function promptsFor({ overwrite }: PullInput): PullPrompts {
  return { askOverwrite: () => Promise.resolve(overwrite ? 'overwrite' : 'keep') };
}

function resultOf(outcome: PullOutcome, file: DiskFile): PulledFile['result'] {
  switch (outcome.kind) {
    case 'pulled':
    case 'unchanged':
      return outcome;
    case 'unreadable':
      return {
        kind: 'failed',
        message: describeUnreadable(outcome.diagnostics, file.text(), 'nothing was pulled'),
      };
    case 'edit-rejected':
    case 'other-pool':
      return { kind: 'failed', message: 'Another program changed the file in the meantime, so nothing was pulled.' };
    case 'cancelled':
      return { kind: 'failed', message: 'Canceled.' };
  }
}

function describeFailure(error: unknown): string {
  const isFileError = error instanceof Error && 'code' in error && 'syscall' in error;
  return isFileError && !isMissing(error) ? describeFileError(error) : messageOf(error);
}
