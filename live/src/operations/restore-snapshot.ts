import { checkDocument } from '#core/diagnostics';
import { parseFile } from '#core/resources';
import { liveKind } from '#core/resources/live';
import type { Diagnostic } from '#core/diagnostics/types';
import { regionOf } from '#core/aws/pool-ids';
import { jsonEquals, type JsonObject, type Path } from '#core/json';
import { inAllSteps, toFileText } from '#core/sync';
import type { StoredSnapshot } from './ports.ts';
import { pushPool, type PushOutcome, type PushDependencies } from './push-pool.ts';
import type { Desired } from './push-session.ts';
import { readPoolFile } from './read-pool-file.ts';

/** What a restore works with. The user's severities have no say: what was live before may be so again. */
export interface RestoreDependencies extends Omit<PushDependencies, 'severities'> {
  /** The pool as the user last saw it, to tell what somebody else did since. */
  readonly base: JsonObject | undefined;
}

/**
 * Makes a live pool again what it was when a snapshot was taken, previewed and sent as a push. What was added since and
 * has a default is reset to it. A snapshot that was edited by hand is checked as a file is: that the service had taken
 * it once is no excuse for what it says now.
 * @returns the outcome, and what was added since and stays, because no request can take it away
 * @throws LiveError when the service fails; the pool is as it was then
 */
export async function restoreSnapshot(
  snapshot: StoredSnapshot,
  { base, ...dependencies }: RestoreDependencies,
): Promise<{ readonly outcome: PushOutcome; readonly stays: readonly Path[] }> {
  const desired = toDesired(snapshot);
  if ('diagnostics' in desired) return { outcome: { kind: 'invalid', diagnostics: desired.diagnostics }, stays: [] };
  const outcome = await pushPool({ ...desired, base }, 'reset', dependencies);
  const leftOut = 'plan' in outcome ? inAllSteps(outcome.plan, 'leftOut') : [];
  return { outcome, stays: leftOut.filter(({ live, sent }) => jsonEquals(live, sent)).map(({ path }) => path) };
}

type RestoreTarget = Pick<Desired, 'resource' | 'poolId' | 'region' | 'value' | 'overridable' | 'wasLive'>;

function toDesired({
  kind: kindId,
  poolId,
  described,
  editedText,
}: StoredSnapshot): RestoreTarget | { readonly diagnostics: readonly Diagnostic[] } {
  const resource = liveKind(kindId);
  const region = regionOf(poolId);
  const value = resource.describe.normalize(described);
  if (editedText === undefined) return { resource, poolId, region, value, overridable: [], wasLive: true };
  // Of the description as it was parsed, these numbers are other ones.
  const inexact = checkDocument(parseFile(editedText, resource)).filter(({ code }) => code === 'inexact-number');
  if (inexact.length > 0) return { diagnostics: inexact };
  const read = readPoolFile({ name: resource.filePattern, text: () => toFileText(value) }, 'sendable');
  if (read.kind === 'unusable') return { diagnostics: read.diagnostics };
  const { document, overridable } = read;
  return { resource, poolId, region, value: document.root, overridable };
}
