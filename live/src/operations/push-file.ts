import type { LeftOutChoice } from '#core/sync';
import { addMissingFromLive } from './add-missing.ts';
import { readDesired } from './plan-file.ts';
import type { Bases, PoolFile, PushPrompts } from './ports.ts';
import { kindOfFile } from './read-pool-file.ts';
import type { LeftOutPlans } from './push-session.ts';
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
  for (let earlier: Outdated | undefined; ;) {
    const outcome = await pushCurrentText(file, earlier, dependencies);
    if (outcome.kind !== 'outdated') return outcome;
    earlier = outcome;
  }
}

/** A push that was not sent, because the plan no longer matches the files. */
interface Outdated {
  readonly kind: 'outdated';
  readonly poolId: string;
  /** The name of the file that the user has edited. */
  readonly editedFile: string | undefined;
}

async function pushCurrentText(
  file: PoolFile,
  earlier: Outdated | undefined,
  { bases, siblings, leftOut, onRead, ...dependencies }: PushFileDependencies,
): Promise<PushOutcome | Outdated> {
  onRead?.();
  const read: ReadText[] = [{ file, text: file.text() }];
  const desired = readDesired(file, bases, dependencies.severities);
  if (desired.kind === 'unusable') return { kind: 'invalid', diagnostics: desired.diagnostics };
  const { poolId, resource } = desired;
  // The account, the Region and the endpoint were chosen for the earlier pool.
  if (earlier && poolId !== earlier.poolId) return { kind: 'other-pool', poolId };
  const others = (await siblings?.(file, poolId)) ?? [];
  const other = others.length === 1 && others[0] ? readOther(others[0], bases, dependencies) : undefined;
  if (other) read.push({ file: other.file, text: other.file.text() });
  const review = new Review(read, earlier?.editedFile, dependencies);
  const files = new Map([[resource.id, file], ...(other ? [[other.desired.resource.id, other.file] as const] : [])]);
  const onKnown: PushDependencies['onKnown'] = async (request, kind) => {
    review.isSent = true;
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
  if (outcome.kind === 'cancelled' && review.end) {
    return review.end.kind === 'outdated' ? { ...review.end, poolId } : review.end;
  }
  const isBlocked = outcome.kind === 'blocked' && outcome.mfaStep !== undefined;
  return isBlocked && others.length > 0 ? { ...outcome, mfaStep: 'open-mfa' } : outcome;
}

/** The text of a file when the push read it. */
interface ReadText {
  readonly file: PoolFile;
  readonly text: string;
}

/** The prompts of a push, which end it if the plan no longer matches the files. */
class Review {
  readonly prompts: PushPrompts;
  /** The reason why the prompts ended the push. Undefined if the user did. */
  end: Pick<Outdated, 'kind' | 'editedFile'> | { readonly kind: 'edit-rejected' } | undefined;
  /** Whether a request was sent. From then on, the rest of the plan is sent as it was shown. */
  isSent = false;
  readonly #read: readonly ReadText[];

  /** @param editedBefore the name of the file that was edited during the previous review */
  constructor(
    read: readonly ReadText[],
    editedBefore: string | undefined,
    { prompts, connect }: Pick<PushDependencies, 'prompts' | 'connect'>,
  ) {
    this.#read = read;
    let editedFile = editedBefore;
    let bothFiles = false;
    this.prompts = {
      ...prompts,
      ...(prompts.askOther && {
        askOther: async (plan, name, alone) => {
          const answer = await prompts.askOther?.(plan, name, alone);
          bothFiles = answer === 'both' && alone.kind !== 'nothing-to-do';
          return answer;
        },
      }),
      askLeftOut: (plans, changedConcurrently) => {
        const add = this.isSent ? undefined : () => this.#addMissing(plans, connect);
        return prompts.askLeftOut(plans, changedConcurrently, add);
      },
      confirmPush: async (plan, circumstances) => {
        const isOutdated = (): boolean => this.#editedFile() !== undefined;
        const about = { ...circumstances, bothFiles, editedFile, isOutdated };
        editedFile = undefined;
        return this.#unlessOutdated(await prompts.confirmPush(plan, about));
      },
      confirmByName: async (plan) => this.#unlessOutdated(await prompts.confirmByName(plan)),
    };
  }

  /** Returns the name of a file that the user has edited since it was read. Once a request was sent, edits don't count. */
  #editedFile(): string | undefined {
    if (this.isSent) return undefined;
    return this.#read.find(({ file, text }) => file.text() !== text)?.file.name;
  }

  #unlessOutdated<Answer>(answer: Answer): Answer | false {
    const editedFile = this.#editedFile();
    const isEdited = answer === true && editedFile !== undefined;
    if (answer !== 'refresh' && !isEdited) return answer;
    this.end = { kind: 'outdated', editedFile };
    return false;
  }

  /** Adds the settings that the files omit to the files, and ends this attempt. */
  async #addMissing({ keep }: LeftOutPlans, connect: PushDependencies['connect']): Promise<undefined> {
    const kinds = keep.steps.map(({ kind }) => kind);
    const pushed = this.#read.filter(({ file }) => kinds.includes(kindOfFile(file).id));
    const added = await Promise.all(pushed.map(({ file }) => addMissingFromLive(file, connect)));
    const isRejected = added.some(({ kind }) => kind === 'edit-rejected');
    this.end = isRejected ? { kind: 'edit-rejected' } : { kind: 'outdated', editedFile: undefined };
    return undefined;
  }
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
