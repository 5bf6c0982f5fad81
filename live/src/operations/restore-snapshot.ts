import { checkDocument } from '#core/diagnostics';
import { fieldAt, parseFile, type RequestSpec } from '#core/resources';
import { liveKind, liveKinds } from '#core/resources/live';
import type { Diagnostic } from '#core/diagnostics/types';
import { regionOf } from '#core/aws/pool-ids';
import { isJsonObject, jsonEquals, memberOf, type JsonObject, type JsonValue, type Path } from '#core/json';
import { toFileText, toLivePool, type LivePool, type Plan } from '#core/sync';
import type { StoredSnapshot } from './ports.ts';
import { pushPool, type OtherDesired, type PartialPush, type PushOutcome, type PushDependencies } from './push-pool.ts';
import type { Desired } from './push-session.ts';
import { readPoolFile } from './read-pool-file.ts';

/**
 * The dependencies that the host passes to a restore. Excludes the user's severities, because they must not block an
 * earlier state of the pool.
 */
export interface RestoreDependencies extends Omit<PushDependencies, 'severities' | 'isRestore'> {
  /** Returns the last pulled or pushed state of the resource of a kind, to detect later changes by other users. */
  readonly baseOf: (kind: string) => JsonObject | undefined;
}

/**
 * Restores a live resource to the state in a snapshot, using the same preview and request as a push. Resets settings
 * that were added since the snapshot. If another resource of the pool also differs from its state in the snapshot, the
 * user can restore both, in an order that the service accepts. For example, MFA that was turned off can be turned on
 * again with its factors. Checks an edited snapshot the way a file is checked, because the service has never accepted
 * the edited content.
 * @returns the outcome, and the added settings that no request can remove
 * @throws LiveError if the service fails. In that case, the pool is unchanged.
 */
export async function restoreSnapshot(
  snapshot: StoredSnapshot,
  { baseOf, ...dependencies }: RestoreDependencies,
): Promise<{ readonly outcome: PushOutcome; readonly notRemovable: readonly Path[] }> {
  const desired = toDesired(snapshot);
  if ('diagnostics' in desired)
    return { outcome: { kind: 'invalid', diagnostics: desired.diagnostics }, notRemovable: [] };
  const base = baseOf(snapshot.kind);
  const other = otherOf(snapshot, baseOf);
  const outcome = await pushPool({ ...desired, base }, 'reset', { ...dependencies, isRestore: true }, other);
  return { outcome, notRemovable: 'plan' in outcome ? findNotRemovable(outcome.plan) : [] };
}

/**
 * Returns the settings that a restore leaves in the pool, because they were added after the snapshot and no request can
 * remove them. Excludes settings with their default values, which the service adds by itself.
 */
export function findNotRemovable({ steps }: Plan): readonly Path[] {
  return steps.flatMap(({ kind, leftOut }) => {
    const request = liveKind(kind).requests.update;
    return leftOut.flatMap(({ path, live, sent }) => keptIn(request, path, live, sent));
  });
}

function keptIn(request: RequestSpec, path: Path, live: JsonValue | undefined, sent: JsonValue | undefined): Path[] {
  if (jsonEquals(live, sent)) return jsonEquals(live, fieldAt(request, path).default) ? [] : [path];
  if (!isJsonObject(live) || !isJsonObject(sent)) return [];
  return Object.keys(live).flatMap((name) =>
    keptIn(request, [...path, name], memberOf(live, name), memberOf(sent, name)),
  );
}

/**
 * Returns a snapshot of the resources of a partial push as they were before it. Includes the resources of requests that
 * were not applied, because an applied request may have changed them too, and because a request with an unknown outcome
 * may have been applied.
 */
export function snapshotBefore({ plan: { pool, steps }, done, before }: PartialPush): StoredSnapshot {
  const kinds = new Set([...done, ...steps].map((step) => step.kind));
  const described = [...kinds].flatMap((kind): [string, JsonObject][] =>
    before.filter((live) => live.kind.id === kind).map((live) => [kind, live.described]),
  );
  const [[kind, own], ...others] = described as [[string, JsonObject], ...[string, JsonObject][]];
  const { poolId, poolName } = pool;
  const companions = Object.fromEntries(others);
  return { kind, poolId, poolName, described: own, companions, changes: [], name: '', takenAt: '' };
}

/** Returns the desired state of the pool's other resource, from a snapshot. */
function otherOf(snapshot: StoredSnapshot, baseOf: RestoreDependencies['baseOf']): OtherDesired | undefined {
  const { poolId, companions = {} } = snapshot;
  const [other] = Object.entries(companions);
  const resource = other && liveKinds.find(({ id }) => id === other[0]);
  if (!resource) return undefined;
  const [kind, described] = other;
  const value = resource.describe.normalize(described);
  const base = baseOf(kind);
  return {
    desired: { resource, poolId, region: regionOf(poolId), value, base, overridable: [], snapshot: statesIn(snapshot) },
    name: kind,
  };
}

type RestoreTarget = Pick<Desired, 'resource' | 'poolId' | 'region' | 'value' | 'overridable' | 'snapshot'>;

/** Returns the resources in a snapshot. */
function statesIn({ kind, described, companions = {} }: StoredSnapshot): readonly LivePool[] {
  const answers: Readonly<Record<string, JsonObject>> = { ...companions, [kind]: described };
  return liveKinds.flatMap((one) => {
    const answer = answers[one.id];
    return answer ? [toLivePool(one, answer)] : [];
  });
}

function toDesired(snapshot: StoredSnapshot): RestoreTarget | { readonly diagnostics: readonly Diagnostic[] } {
  const { kind: kindId, poolId, described, editedText } = snapshot;
  const resource = liveKind(kindId);
  const region = regionOf(poolId);
  const value = resource.describe.normalize(described);
  if (editedText === undefined)
    return { resource, poolId, region, value, overridable: [], snapshot: statesIn(snapshot) };
  // Checks the text rather than the parsed description, in which inexact numbers have already been rounded.
  const inexact = checkDocument(parseFile(editedText, resource)).filter(({ code }) => code === 'inexact-number');
  if (inexact.length > 0) return { diagnostics: inexact };
  const read = readPoolFile({ name: resource.suffix, text: () => toFileText(value) }, 'sendable');
  if (read.kind === 'unusable') return { diagnostics: read.diagnostics };
  const { document, overridable } = read;
  return { resource, poolId, region, value: document.root, overridable };
}
