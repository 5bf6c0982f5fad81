import { checkDocument } from '#core/diagnostics';
import { parseFile } from '#core/resources';
import { liveKind } from '#core/resources/live';
import type { Diagnostic } from '#core/diagnostics/types';
import { regionOf } from '#core/aws/pool-ids';
import { jsonEquals, type JsonObject, type Path } from '#core/json';
import { flatMapSteps, toFileText } from '#core/sync';
import type { StoredSnapshot } from './ports.ts';
import { pushPool, type PushOutcome, type PushDependencies } from './push-pool.ts';
import type { Desired } from './push-session.ts';
import { readPoolFile } from './read-pool-file.ts';

/**
 * The dependencies of a restore, provided by the host. Without the user's severities: they must not block what was live
 * before.
 */
export interface RestoreDependencies extends Omit<PushDependencies, 'severities'> {
  /** The last pulled or pushed state of the pool, to detect changes by others since. */
  readonly base: JsonObject | undefined;
}

/**
 * Restores a live pool to the state of a snapshot, previewed and sent as a push. Settings added since are reset to
 * their defaults. A snapshot that was edited by hand is checked like a file, because the service has not accepted its
 * new content.
 * @returns the outcome, and the settings added since that no request can remove
 * @throws LiveError when the service fails; the pool is unchanged then
 */
export async function restoreSnapshot(
  snapshot: StoredSnapshot,
  { base, ...dependencies }: RestoreDependencies,
): Promise<{ readonly outcome: PushOutcome; readonly notRemovable: readonly Path[] }> {
  const desired = toDesired(snapshot);
  if ('diagnostics' in desired)
    return { outcome: { kind: 'invalid', diagnostics: desired.diagnostics }, notRemovable: [] };
  const outcome = await pushPool({ ...desired, base }, 'reset', dependencies);
  const leftOut = 'plan' in outcome ? flatMapSteps(outcome.plan, 'leftOut') : [];
  return { outcome, notRemovable: leftOut.filter(({ live, sent }) => jsonEquals(live, sent)).map(({ path }) => path) };
}

type RestoreTarget = Pick<Desired, 'resource' | 'poolId' | 'region' | 'value' | 'overridable' | 'restored'>;

function toDesired({
  kind: kindId,
  poolId,
  described,
  editedText,
}: StoredSnapshot): RestoreTarget | { readonly diagnostics: readonly Diagnostic[] } {
  const resource = liveKind(kindId);
  const region = regionOf(poolId);
  const value = resource.describe.normalize(described);
  if (editedText === undefined) return { resource, poolId, region, value, overridable: [], restored: true };
  // Parsing the description has already rounded these numbers.
  const inexact = checkDocument(parseFile(editedText, resource)).filter(({ code }) => code === 'inexact-number');
  if (inexact.length > 0) return { diagnostics: inexact };
  const read = readPoolFile({ name: resource.suffix, text: () => toFileText(value) }, 'sendable');
  if (read.kind === 'unusable') return { diagnostics: read.diagnostics };
  const { document, overridable } = read;
  return { resource, poolId, region, value: document.root, overridable };
}
