import { poolLive } from '../pool/live/index.ts';
import type { LiveKind } from './kind.ts';

export type { Answer, LiveFacts, LiveKind, ServiceError, ProblemInput, ProblemRule, RiskRule } from './kind.ts';

/** All kinds of files, with the live part of each. Add new kinds to this list, too. */
export const liveKinds: readonly [LiveKind, ...LiveKind[]] = [poolLive];

/** Returns a kind by its ID. The first kind is the default: a user can treat a file with any name as one of ours. */
export function liveKind(id: string | undefined): LiveKind {
  return liveKinds.find((kind) => kind.id === id) ?? liveKinds[0];
}
