import { mfaLive } from '../mfa/live/index.ts';
import { poolLive } from '../pool/live/index.ts';
import type { LiveKind } from './kind.ts';

export type {
  Answer,
  AttributeParts,
  Clone,
  CreationParts,
  LiveFacts,
  LiveKind,
  ServiceError,
  ProblemInput,
  ProblemRule,
  RiskRule,
} from './kind.ts';

/** All file kinds, with their live parts. Add each new kind here as well. */
export const liveKinds: readonly [LiveKind, ...LiveKind[]] = [poolLive, mfaLive];

/** Returns a kind by its ID. The default is the first kind, because users can treat any file as a pool file. */
export function liveKind(id: string | undefined): LiveKind {
  return liveKinds.find((kind) => kind.id === id) ?? liveKinds[0];
}
