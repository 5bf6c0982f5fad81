export { addAttributes, type AddAttributesOutcome } from './add-attributes.ts';
export { addMissingDefaults, addMissingFromLive, type AddMissingOutcome } from './add-missing.ts';
export { hasPlaceholderId, removePoolId, setPoolId } from './choose-pool.ts';
export { compareFile, updateLiveText, type Comparison } from './compare-file.ts';
export { compareWithOther, type OtherComparison } from './compare-with.ts';
export { createPool, type Created, type CreateDependencies, type CreateOutcome } from './create-pool.ts';
export { backoffMs } from './backoff.ts';
export { adoptPool, linkFile, settingsToRemove, type CreatedFile } from './created-file.ts';
export { poolsNamed } from './find-created.ts';
export { fileNameFor, otherFileNameFor } from './file-name.ts';
export { computeFileState, type ComparedState, type FileState } from './file-state.ts';
export { listSnapshots, type SnapshotEntry } from './list-snapshots.ts';
export { liveConfigurationText } from './live-configuration.ts';
export type { MfaStep } from './mfa-step.ts';
export { planCreationOf, type PlanCreationDependencies } from './new-pool-session.ts';
export { planFile, planFiles, type PlanFileDependencies, type PlannedFiles } from './plan-file.ts';
export type {
  Bases,
  Connect,
  CreateAnswer,
  CreatePrompts,
  StoredSnapshot,
  MfaListener,
  Pause,
  PendingAnswer,
  PendingCreations,
  StoredCreation,
  PoolFile,
  PullPrompts,
  PushLock,
  PushPrompts,
  Snapshots,
} from './ports.ts';
export { filterPools, PoolPages } from './pool-pages.ts';
export { confirmationText, isProtected } from './protected-pools.ts';
export {
  baseBeforeRestore,
  mergeIntoFile,
  pullIntoFile,
  type Pulled,
  type PullOutcome,
  type Restored,
} from './pull-into-file.ts';
export { pushFile } from './push-file.ts';
export type { PartialPush, PushOutcome, PushDependencies, WholeOutcome } from './push-pool.ts';
export type { LeftOutPlans, LeftOutPolicy, PlanOutcome, PushBlocker } from './push-session.ts';
export { isNewPool, readNewPool } from './read-new-pool.ts';
export { readPoolsOf } from './read-pools.ts';
export { kindOfFile, readPoolFile, selectSiblings } from './read-pool-file.ts';
export { describePool, readPool, type ReadPool } from './read-pool.ts';
export { regionChoices, type RegionChoice } from './region-choices.ts';
export { findNotRemovable, restoreSnapshot, snapshotBefore } from './restore-snapshot.ts';
export { settleCreations, type FoundCreation, type SettledCreations } from './settle-creations.ts';
export type { LastRead } from './send-once.ts';
