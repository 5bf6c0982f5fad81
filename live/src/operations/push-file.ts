import type { LeftOutChoice } from '#core/sync';
import { readDesired } from './plan-file.ts';
import type { Bases, PoolFile } from './ports.ts';
import { pushPool, type OtherDesired, type PushOutcome, type PushDependencies } from './push-pool.ts';

/** The dependencies of {@link pushFile}. */
export interface PushFileDependencies extends Omit<PushDependencies, 'onKnown' | 'onShared'> {
  readonly bases: Bases;
  /** Returns the files of other kinds for the same pool in a file's folder. */
  readonly siblings?: ((file: PoolFile, poolId: string) => Promise<readonly PoolFile[]>) | undefined;
  /** The choice for settings that the files omit. Default: the user is asked. */
  readonly leftOut?: LeftOutChoice | undefined;
}

/**
 * Pushes a file to its live resource. An error in the file blocks the push before any prompt, unless the live resource
 * has the same error. If the pool's other file also has changes, the user can push both.
 * @throws LiveError if the service fails or rejects a read. In that case, the pool is unchanged.
 */
export async function pushFile(
  file: PoolFile,
  { bases, siblings, leftOut, ...dependencies }: PushFileDependencies,
): Promise<PushOutcome> {
  const desired = readDesired(file, bases, dependencies.severities);
  if (desired.kind === 'unusable') return { kind: 'invalid', diagnostics: desired.diagnostics };
  const { poolId, resource } = desired;
  const others = (await siblings?.(file, poolId)) ?? [];
  const other = others.length === 1 && others[0] ? readOther(others[0], bases, dependencies) : undefined;
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
    { ...dependencies, onKnown, onShared },
    other,
  );
  const isBlocked = outcome.kind === 'blocked' && outcome.mfaStep !== undefined;
  return isBlocked && others.length > 0 ? { ...outcome, mfaStep: 'open-mfa' } : outcome;
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
