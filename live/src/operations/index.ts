export { addMissingDefaults, addMissingFromLive, type AddMissingOutcome } from './add-missing.ts';
export { liveTextOf, type Comparison } from './compare-file.ts';
export { fileNameFor, otherFileNameFor } from './file-name.ts';
export { fileStateOf, type ComparedState, type FileState } from './file-state.ts';
export { planFile, type PlanFileTools } from './plan-file.ts';
export type {
  Bases,
  Connect,
  KeptSnapshot,
  MfaListener,
  Pause,
  PoolFile,
  PullPrompts,
  PushLock,
  PushPrompts,
  Snapshots,
} from './ports.ts';
export { nameToType } from './protected-pools.ts';
export { bringIn, pullIntoFile, type PullOutcome, type Restored } from './pull-into-file.ts';
export { pushFile } from './push-file.ts';
export type { PushOutcome, PushTools } from './push-pool.ts';
export type { LeftOutPolicy, PlanOutcome } from './push-session.ts';
export { readPoolFile } from './read-pool-file.ts';
export { readPool } from './read-pool.ts';
export { restoreSnapshot } from './restore-snapshot.ts';
export type { LastSeen } from './send-once.ts';
