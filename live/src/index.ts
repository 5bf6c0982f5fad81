/**
 * The public API of live/. The way to AWS is not in it: load `#live/aws` when it is first needed, since the SDK is
 * large. `live/README.md` has an example.
 */

// Operations: what to do with a pool and a file. Each takes what it needs from its host as ports.
export {
  addMissingDefaults,
  addMissingFromLive,
  bringIn,
  fileNameFor,
  fileStateOf,
  liveTextOf,
  nameToType,
  otherFileNameFor,
  planFile,
  pullIntoFile,
  pushFile,
  readPool,
  readPoolFile,
  restoreSnapshot,
} from './operations/index.ts';
export type {
  AddMissingOutcome,
  ComparedState,
  Comparison,
  FileState,
  LastSeen,
  LeftOutPolicy,
  PlanFileTools,
  PlanOutcome,
  PullOutcome,
  PushOutcome,
  PushTools,
  Restored,
} from './operations/index.ts';

// The ports that a host implements.
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
} from './operations/index.ts';

// Messages: outcomes, plans and questions in words.
export {
  describeOutcome,
  failureOf,
  forLog,
  outcomeForLog,
  pullAsText,
  pushAsText,
  pushDetail,
  pushQuestion,
  risksIn,
} from './messages/index.ts';
export type { HintId, OutcomeDescription, PushedText, PushPlace } from './messages/index.ts';

// Gateway: the calls to Cognito, and how they fail.
export { isLiveError, lazyAccess, LiveError, placeOf, withSandbox, observedAccess } from './gateway/index.ts';
export type { Connection, LiveAccess, LiveErrorKind, PoolGateway, PoolPlace } from './gateway/index.ts';

// Stores: what is kept between commands, over a key-value store or folders of the host.
export {
  folderName,
  KnownBases,
  KnownEndpoints,
  MemoryFolders,
  PushLocks,
  Saves,
  CachedDescriptions,
  SnapshotStore,
  stateFolder,
} from './store/index.ts';
export type { Folder, KeyValueStore, Log } from './store/index.ts';
