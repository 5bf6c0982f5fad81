import type * as vscode from 'vscode';
import type { LiveRuns } from './flows/live-runs.ts';
import type { MfaListener, PushLock, Snapshots } from './flows/ports.ts';
import type { KnownBases } from './known/bases.ts';
import type { KnownEndpoints } from './known/known-endpoints.ts';
import type { LiveAccess } from './live/pool-gateway.ts';
import type { SandboxInWindow } from './sandbox/sandbox-in-window.ts';
import type { Previews } from './ui/previews.ts';
import type { ServiceDiagnostics } from './ui/service-diagnostics.ts';

/** What the commands work with. Made once, in extension.ts. */
export interface Services {
  readonly log: vscode.LogOutputChannel;
  readonly access: LiveAccess;
  readonly sandbox: SandboxInWindow;
  readonly bases: KnownBases;
  readonly endpoints: KnownEndpoints;
  readonly locks: PushLock;
  readonly snapshots: Snapshots;
  readonly previews: Previews;
  readonly serviceDiagnostics: ServiceDiagnostics;
  readonly mfa: MfaListener;
  readonly runs: LiveRuns;
}
