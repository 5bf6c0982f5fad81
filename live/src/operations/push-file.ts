import type { LeftOutChoice } from '#core/sync';
import { addMissingFromLive } from './add-missing.ts';
import { readDesired } from './plan-file.ts';
import type { Bases, PoolFile, PushPrompts } from './ports.ts';
import { kindOfFile } from './read-pool-file.ts';
import { pushPool, type OtherDesired, type PushOutcome, type PushDependencies } from './push-pool.ts';

/** The dependencies of {@link pushFile}. */
export interface PushFileDependencies extends Omit<PushDependencies, 'onKnown' | 'onShared'> {
  readonly bases: Bases;
  /** Returns the files of other kinds for the same pool in a file's folder. */
  readonly siblings?: ((file: PoolFile, poolId: string) => Promise<readonly PoolFile[]>) | undefined;
  /** The choice for settings that the files omit. Default: the user is asked. */
  readonly leftOut?: LeftOutChoice | undefined;
  /** Called before the file is read, and again if the user edits it during the review. */
  readonly onRead?: (() => void) | undefined;
}

/**
 * Pushes a file to its live resource. An error in the file blocks the push before any prompt, unless the live resource
 * has the same error. If the pool's other file also has changes, the user can push both. If the user edits a file
 * during the review, plans the push again from the current text instead of sending the earlier one.
 * @throws LiveError if the service fails or rejects a read. In that case, the pool is unchanged.
 */
export async function pushFile(file: PoolFile, dependencies: PushFileDependencies): Promise<PushOutcome> {
  for (let editedFile: string | undefined; ;) {
    const outcome = await pushCurrentText(file, editedFile, dependencies);
    if (outcome.kind !== 'outdated') return outcome;
    ({ editedFile } = outcome);
  }
}

/** Pushes the current text of a file. @returns `outdated` if the user edited a file before confirming the push */
async function pushCurrentText(
  file: PoolFile,
  editedFile: string | undefined,
  { bases, siblings, leftOut, onRead, ...dependencies }: PushFileDependencies,
): Promise<PushOutcome | ({ readonly kind: 'outdated' } & Outdated)> {
  onRead?.();
  const read: ReadText[] = [{ file, text: file.text() }];
  const desired = readDesired(file, bases, dependencies.severities);
  if (desired.kind === 'unusable') return { kind: 'invalid', diagnostics: desired.diagnostics };
  const { poolId, resource } = desired;
  const others = (await siblings?.(file, poolId)) ?? [];
  const other = others.length === 1 && others[0] ? readOther(others[0], bases, dependencies) : undefined;
  if (other) read.push({ file: other.file, text: other.file.text() });
  const review = reviewOf(read, editedFile, dependencies);
  const files = new Map([[resource.id, file], ...(other ? [[other.desired.resource.id, other.file] as const] : [])]);
  const onKnown: PushDependencies['onKnown'] = async (request, kind) => {
    const known = files.get(kind);
    // The text of a closed document might not have been saved, so the file keeps its previous base.
    if (known && !known.isClosed()) await bases.set(known, poolId, request);
  };
  const onShared: PushDependencies['onShared'] = async (kind, change) => bases.update?.({ kind, poolId }, change);
  const otherFile = other && { name: other.name, kind: other.desired.resource, value: other.desired.value };
  const outcome = await pushPool(
    { ...desired, otherFile },
    leftOut ?? 'ask',
    { ...dependencies, prompts: review.prompts, onKnown, onShared },
    other,
  );
  const stopped = outcome.kind === 'cancelled' ? review.stopped() : undefined;
  if (stopped) return { kind: 'outdated', ...stopped };
  const isBlocked = outcome.kind === 'blocked' && outcome.mfaStep !== undefined;
  return isBlocked && others.length > 0 ? { ...outcome, mfaStep: 'open-mfa' } : outcome;
}

/** The text of a file when the push read it. */
interface ReadText {
  readonly file: PoolFile;
  readonly text: string;
}

/** Returns the name of a file that the user has edited since it was read. */
function editedNow(read: readonly ReadText[]): string | undefined {
  return read.find(({ file, text }) => file.text() !== text)?.file.name;
}

/** The reason for planning a push again. */
interface Outdated {
  /** The name of the file that the user has edited. */
  readonly editedFile: string | undefined;
}

/**
 * Returns prompts that stop the push if the plan no longer matches the files, because the user edited them or chose to
 * add settings to them.
 */
function reviewOf(
  read: readonly ReadText[],
  editedFile: string | undefined,
  { prompts, connect }: Pick<PushDependencies, 'prompts' | 'connect'>,
): { readonly prompts: PushPrompts; readonly stopped: () => Outdated | undefined } {
  let stopped: Outdated | undefined;
  const isOutdated = (): boolean => editedNow(read) !== undefined;
  const unlessOutdated = <Answer>(answer: Answer): Answer | false => {
    const isCurrent = answer !== 'refresh' && !(answer === true && isOutdated());
    stopped = isCurrent ? undefined : { editedFile: editedNow(read) };
    return isCurrent ? answer : false;
  };
  return {
    prompts: {
      ...prompts,
      askLeftOut: (plans, changedConcurrently) =>
        prompts.askLeftOut(plans, changedConcurrently, async () => {
          const kinds = plans.keep.steps.map(({ kind }) => kind);
          const pushed = read.filter(({ file }) => kinds.includes(kindOfFile(file).id));
          const added = await Promise.all(pushed.map(({ file }) => addMissingFromLive(file, connect)));
          if (!added.some(({ kind }) => kind === 'added')) return 'keep';
          stopped = { editedFile: undefined };
          return undefined;
        }),
      confirmPush: async (plan, circumstances) =>
        unlessOutdated(await prompts.confirmPush(plan, { ...circumstances, editedFile, isOutdated })),
      confirmByName: async (plan) => unlessOutdated(await prompts.confirmByName(plan)),
    },
    stopped: () => stopped,
  };
}

/** Reads the other file of the pool. Returns undefined if it has errors that no live resource can have. */
function readOther(
  file: PoolFile,
  bases: Bases,
  { severities }: Pick<PushFileDependencies, 'severities'>,
): (OtherDesired & { readonly file: PoolFile }) | undefined {
  const desired = readDesired(file, bases, severities);
  return desired.kind === 'desired' ? { desired, name: file.name, file } : undefined;
}
