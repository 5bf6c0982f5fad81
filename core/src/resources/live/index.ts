import { poolLive } from '../pool/live/index.ts';
import type { LiveKind } from './kind.ts';

export type { Answer, LiveFacts, LiveKind, ServiceError, ProblemInput, ProblemRule, RiskRule } from './kind.ts';

/** Every kind of file, as operations on live resources know it. A new one is a line in this list, too. */
export const liveKinds: readonly [LiveKind, ...LiveKind[]] = [poolLive];

/** Returns a kind by its ID; for an unknown one the first: a file of any name is ours if the user says so. */
export function liveKind(id: string | undefined): LiveKind {
  return liveKinds.find((kind) => kind.id === id) ?? liveKinds[0];
}
