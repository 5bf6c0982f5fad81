import type { Diagnostic } from '#core/diagnostics/types';
import type { Severities } from '#core/diagnostics';
import type { ResourceDocument } from '#core/resources';
import type { LiveKind } from '#core/resources/live';
import { planCreation, type Plan } from '#core/sync';
import type { PoolGateway, PoolSummary } from '../gateway/pool-gateway.ts';
import { poolsNamedIfListed } from './find-created.ts';
import type { Bases, Connect, PoolFile } from './ports.ts';
import { unlessCancelled, type PlanOutcome } from './push-session.ts';
import { readNewPool } from './read-new-pool.ts';

/** The dependencies that the host passes to the planning of a creation. */
export interface PlanCreationDependencies {
  readonly region: string;
  readonly connect: Connect;
  readonly bases: Pick<Bases, 'poolsOf'>;
  readonly severities?: Severities | undefined;
}

/** A file from which a pool can be created, and the gateway to the Region. */
export interface NewPoolSession {
  readonly kind: 'open';
  readonly file: PoolFile;
  readonly document: ResourceDocument<LiveKind>;
  readonly poolName: string;
  /** The pool that the file last belonged to. Its ID may have been deleted from the file by accident. */
  readonly formerPool: string | undefined;
  readonly gateway: PoolGateway;
}

/** A file from which no pool can be created. */
export type NotCreatable =
  /** The file does not describe a new pool. */
  { readonly kind: 'other' } | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads the file of a new pool and connects to the pool's Region.
 * @throws LiveError if the connection fails
 */
export async function openNewPool(
  file: PoolFile,
  { region, connect, bases, severities }: PlanCreationDependencies,
): Promise<NewPoolSession | NotCreatable> {
  const read = readNewPool(file, severities);
  if (read.kind === 'other') return { kind: 'other' };
  if (read.kind === 'unusable') return { kind: 'invalid', diagnostics: read.diagnostics };
  const { document } = read;
  const { PoolName: poolName } = document.root;
  // A file without a pool name already has an error.
  if (typeof poolName !== 'string') return { kind: 'other' };
  const [formerPool] = bases.poolsOf(file);
  return { kind: 'open', file, document, poolName, formerPool, gateway: await connect(region) };
}

/** Plans the creation of a session's pool. @param namesakes the pools that already have the pool's name */
export function planNewPool(
  { document: { kind, root }, formerPool }: NewPoolSession,
  namesakes: readonly PoolSummary[] | undefined,
  { region, severities }: PlanCreationDependencies,
): Plan {
  return planCreation({ kind, file: root, region, namesakes, formerPool, severities });
}

/**
 * Plans the creation of the pool that a file describes. Creates and stores nothing.
 * @throws LiveError if the service fails
 */
export async function planCreationOf(
  file: PoolFile,
  dependencies: PlanCreationDependencies,
): Promise<PlanOutcome | { readonly kind: 'other' }> {
  return unlessCancelled(async () => {
    const session = await openNewPool(file, dependencies);
    if (session.kind !== 'open') return session;
    const plan = planNewPool(session, await poolsNamedIfListed(session.gateway, session.poolName), dependencies);
    const [{ kind, blockers }] = plan.steps;
    return blockers.length > 0
      ? { kind: 'blocked', blockers: blockers.map((blocker) => ({ ...blocker, kind })) }
      : { kind: 'planned', plan };
  });
}
