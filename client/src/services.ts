import type * as vscode from 'vscode';
import type { LiveRuns } from './editor-state/live-runs.ts';
import type { MfaListener, PendingCreations, PushLock, Restored, Snapshots } from '#live/operations';
import type { BaseStore, CachedDescriptions, ClonedMfa, EndpointCache, PickedRegions, PoolProfiles } from '#live/store';
import type { LiveAccess } from '#live/gateway';
import type { SandboxInWindow } from './sandbox/sandbox-in-window.ts';
import type { ConfigFiles } from './config/config-files.ts';
import type { Previews } from './editors/previews.ts';
import type { PreviewQuestions } from './prompts/preview-questions.ts';
import type { ServiceDiagnostics } from './editors/service-diagnostics.ts';

/** The dependencies of the commands. Created once, in extension.ts. */
export interface Services {
  readonly log: vscode.LogOutputChannel;
  readonly access: LiveAccess;
  readonly sandbox: SandboxInWindow;
  readonly bases: BaseStore;
  readonly configs: Pick<ConfigFiles, 'load'>;
  readonly descriptions: Pick<CachedDescriptions, 'get'>;
  readonly endpoints: EndpointCache;
  readonly profiles: PoolProfiles;
  readonly regions: PickedRegions;
  readonly clonedMfa: ClonedMfa;
  readonly locks: PushLock;
  readonly snapshots: Snapshots;
  /** The restored states that have not been pulled into their files yet, by the file's key. */
  readonly restored: Map<string, Restored>;
  readonly pending: PendingCreations;
  readonly previews: Previews;
  readonly questions: PreviewQuestions;
  /** The pools whose managing tool has already been named in a confirmation during this session. */
  readonly knownOwners: Set<string>;
  readonly serviceDiagnostics: ServiceDiagnostics;
  readonly mfa: MfaListener;
  readonly runs: LiveRuns;
}
