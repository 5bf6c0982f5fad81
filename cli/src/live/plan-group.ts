import { isSandboxPool, poolIdIn } from '#core/aws/pool-ids';
import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import type { LeftOutChoice, Plan } from '#core/sync';
import { isLiveError, type LiveError } from '#live/gateway';
import {
  isNewPool,
  isProtected,
  planFiles,
  readPool,
  readPoolFile,
  type Bases,
  type MfaListener,
  type PlanOutcome,
  type PoolFile,
  type PushBlocker,
} from '#live/operations';
import { type Context, isCommandError } from '../command.ts';
import { withPlaces, type PlacedDiagnostic } from './diagnostic-place.ts';
import type { DiskFile } from './disk-file.ts';
import { nameIn, type FileGroup } from './find-groups.ts';
import { baseIn, textAt } from './git-base.ts';
import { projectOf } from './project.ts';
import type { PlanToSave, SavedFile } from './saved-plan.ts';
import type { LiveSession } from './session.ts';

/** The result of planning a file, alone or with the other file of its pool. */
export interface PlannedGroup {
  /** The files that the result applies to. */
  readonly files: readonly Pick<DiskFile, 'path'>[];
  readonly result:
    | { readonly kind: 'new-pool' }
    | { readonly kind: 'failed'; readonly message: string }
    | { readonly kind: 'invalid'; readonly diagnostics: readonly PlacedDiagnostic[] }
    | { readonly kind: 'blocked'; readonly blockers: readonly PushBlocker[] }
    | (MadePlan & { readonly kind: 'planned' | 'nothing-to-do' });
}

/** A plan and its inputs. */
export interface MadePlan extends Omit<PlanToSave, 'toolVersion'> {
  readonly isProtected: boolean;
}

/** The options of a plan. */
export interface PlanOptions {
  readonly omitted: LeftOutChoice;
  /** The git revision whose files are the bases. */
  readonly against?: string | undefined;
}

/**
 * Plans the push of a group of files. Failures are returned, not thrown. If the other file cannot be planned together
 * with the first one, it is planned alone.
 */
export async function planGroup(
  { file, other }: FileGroup,
  options: PlanOptions,
  session: LiveSession,
  context: Context,
): Promise<readonly PlannedGroup[]> {
  try {
    if (isNewPool(file)) return [{ files: [file], result: await newPool(file, options) }];
    const project = await projectOf(file.path, session, context);
    const bases = await basesFor([file, ...(other ? [other] : [])], options, session);
    const {
      outcome,
      states,
      other: covered,
    } = await planFiles(file, other, {
      connect: session.connect,
      mfa: mfaListener(context, file),
      severities: project.rules,
      bases,
      leftOut: options.omitted,
    });
    const isTogether = other !== undefined && (covered === 'changes' || covered === 'unchanged');
    const files = isTogether ? [file, other] : [file];
    const rest =
      other && covered === 'unusable'
        ? await planGroup({ file: other, other: undefined }, options, session, context)
        : [];
    const made = (plan: Plan, endpoint: string | undefined): MadePlan => ({
      plan,
      saved: files.map((one) => savedFile(one, bases, context)),
      states,
      endpoint,
      project,
      isProtected: isProtected(project.protectedPools, plan.pool),
    });
    if (outcome.kind === 'invalid') {
      return [
        { files, result: { kind: 'invalid', diagnostics: withPlaces(outcome.diagnostics, file.text()) } },
        ...rest,
      ];
    }
    return [{ files, result: await resultOf(outcome, made, session) }, ...rest];
  } catch (error) {
    return [{ files: [file], result: { kind: 'failed', message: messageOf(error) } }];
  }
}

/** Returns the result for a file without a pool ID, which describes a new pool unless it had an ID before. */
async function newPool(file: DiskFile, { against }: PlanOptions): Promise<PlannedGroup['result']> {
  const text = against === undefined ? undefined : await textAt(against, file);
  const poolId = text === undefined ? undefined : poolIdIn(parseDocument(text).root);
  if (poolId === undefined) return { kind: 'new-pool' };
  return {
    kind: 'failed',
    message: `UserPoolId was removed since ${against}. Without it, the file describes a new pool. Add "UserPoolId": "${poolId}", or give the new pool a file of its own.`,
  };
}

async function resultOf(
  outcome: Exclude<PlanOutcome, { kind: 'invalid' }>,
  made: (plan: Plan, endpoint: string | undefined) => MadePlan,
  { endpointOf }: LiveSession,
): Promise<PlannedGroup['result']> {
  switch (outcome.kind) {
    case 'cancelled':
      return { kind: 'failed', message: 'Canceled.' };
    case 'planned':
    case 'nothing-to-do': {
      const [{ id }] = outcome.plan.steps;
      const endpoint = isSandboxPool(id.poolId) ? undefined : await endpointOf(id.region);
      return { kind: outcome.kind, ...made(outcome.plan, endpoint) };
    }
    default:
      return outcome;
  }
}

function savedFile(file: DiskFile, bases: Pick<Bases, 'get'>, { cwd }: Context): SavedFile {
  const read = readPoolFile(file, 'readable');
  const poolId = read.kind === 'readable' ? read.poolId : '';
  return { name: file.name, path: nameIn(cwd, file.path), value: read.document.root, base: bases.get(file, poolId) };
}

/** Returns the bases of files: their content at the git revision. Without a revision, the files have no bases. */
export async function basesFor(
  files: readonly DiskFile[],
  { against }: Pick<PlanOptions, 'against'>,
  { connect }: LiveSession,
): Promise<Bases> {
  const bases = new Map<string, JsonObject>();
  for (const file of against === undefined ? [] : files) {
    const text = await textAt(against ?? '', file);
    const read = readPoolFile(file, 'readable');
    if (text === undefined || read.kind !== 'readable') continue;
    const { live } = await readPool(await connect(read.region), read.document.kind, read.poolId, {
      unread: () => undefined,
    });
    const base = baseIn(text, file, live);
    if (base) bases.set(file.key, base);
  }
  return fixedBases((file) => bases.get(file.key));
}

/** Returns bases that cannot be changed. */
export function fixedBases(get: (file: PoolFile) => JsonObject | undefined): Bases {
  return { get, poolsOf: () => [], set: () => Promise.resolve() };
}

/** Returns the listener that reports MFA settings that could not be read. */
export function mfaListener({ output }: Pick<Context, 'output'>, { name }: Pick<PoolFile, 'name'>): MfaListener {
  return {
    unread: ({ message }) => output.note(`${name}: The pool's MFA settings could not be read. ${message}`),
  };
}

/** Returns the message of an expected error. @throws any other error */
export function messageOf(error: unknown): string {
  if (isLiveError(error) || isCommandError(error)) return (error as LiveError).message;
  throw error;
}
