import type { JsonObject } from '#core/json';
import { blockingErrors, contextOf, planPush, withFactsOf, type Plan, type PlanInput } from '#core/sync';
import type { PoolFile } from './ports.ts';
import { hasOwnChanges } from './push-session.ts';
import { readPoolFile } from './read-pool-file.ts';

/** The other file of a pool, with its base. */
export interface SiblingFile {
  readonly file: Pick<PoolFile, 'name' | 'text'>;
  readonly base?: JsonObject | undefined;
}

/**
 * Plans the push of a file together with the pool's other file, from stored data only. A pure function.
 * @param own the plan input of the file, with the pool's other resources
 * @returns undefined if a push would not offer to push the other file, because it has no changes or cannot be used
 */
export function planWithSibling(own: PlanInput, { file, base }: SiblingFile): Plan | undefined {
  const { live, companions = [], severities = {}, leftOut } = own;
  const read = readPoolFile(file, 'sendable', severities);
  const state = read.kind === 'readable' ? companions.find(({ kind }) => kind.id === read.document.kind.id) : undefined;
  if (read.kind !== 'readable' || !state) return undefined;
  const { document, overridable } = read;
  const others = companions.filter((one) => one !== state);
  const theirs = { file: document.root, live: withFactsOf(state, live), base, leftOut, severities, companions: others };
  const context = { severities, ...contextOf(theirs.live, [live]) };
  if (blockingErrors(overridable, document.root, theirs.live, context).length > 0) return undefined;
  const plan = planPush({ ...own, companions: others }, theirs);
  return hasOwnChanges(plan, { resource: state.kind, base, value: document.root }) ? plan : undefined;
}
