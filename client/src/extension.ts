import { setImmediate as nextTurn } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isSandboxPool, SANDBOX_REGION } from '#core/aws/pool-ids';
import { registerAddAttributes } from './commands/add-attributes.ts';
import { registerAddMissing } from './commands/add-missing.ts';
import { registerAddRegion } from './commands/add-region.ts';
import { registerBrowse } from './commands/browse.ts';
import { registerChoosePool } from './commands/choose-pool.ts';
import { registerChooseTemplate } from './commands/choose-template.ts';
import { registerChangeSeverity } from './commands/change-severity.ts';
import { registerClone } from './commands/clone.ts';
import { registerCompare } from './commands/compare.ts';
import { registerCompareAll } from './commands/compare-all.ts';
import { registerCompareWith } from './commands/compare-with.ts';
import { registerOpenMfaFile } from './commands/open-mfa-file.ts';
import { registerConvert } from './commands/convert.ts';
import { registerReportConversion } from './commands/report-conversion.ts';
import { registerCopyAsCli } from './commands/copy-as-cli.ts';
import { registerCreate } from './commands/create.ts';
import { registerRestoreId } from './commands/restore-id.ts';
import { registerFilter } from './commands/filter.ts';
import { registerNewFile } from './commands/new-file.ts';
import { registerPreviewButtons } from './commands/preview.ts';
import { registerOpenConsole } from './commands/open-console.ts';
import { registerOpenFile } from './commands/open-file.ts';
import { registerOpenLive } from './commands/open-live.ts';
import { registerPull } from './commands/pull.ts';
import { registerPullNew } from './commands/pull-new.ts';
import { registerPush } from './commands/push.ts';
import { registerRefresh } from './commands/refresh.ts';
import { registerRestore } from './commands/restore.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerSaveUntitled } from './commands/save-untitled.ts';
import { registerSandbox } from './commands/sandbox.ts';
import { registerSelectProfile } from './commands/select-profile.ts';
import { registerShowLog } from './commands/show-log.ts';
import { registerUseForNew } from './commands/use-for-new.ts';
import { registerWalkthrough } from './commands/walkthrough.ts';
import { ConfigFiles } from './config/config-files.ts';
import { LiveRuns } from './editor-state/live-runs.ts';
import type { PoolFile } from '#live/operations';
import { BaseStore, ClonedMfa, EndpointCache, CachedDescriptions, PickedRegions, PoolProfiles } from '#live/store';
import { followDocuments } from './storage/follow-documents.ts';
import { createPendingCreationStore } from './storage/pending-creations.ts';
import { createSnapshotStore } from './storage/snapshots.ts';
import { lazyAccess, withSandbox, observedAccess } from '#live/gateway';
import { whileTrusted } from './connection/trusted-access.ts';
import { sampleSeeds } from './sandbox/sample-pool.ts';
import { registerSandboxFiles } from './sandbox/sandbox-files.ts';
import { SandboxInWindow } from './sandbox/sandbox-in-window.ts';
import { WindowMemento } from './storage/window-memento.ts';
import { codeCache, removeOtherCaches } from './language-client/code-cache.ts';
import { RestartPolicy } from './language-client/restart-policy.ts';
import { LazyLanguageServer } from './language-client/lazy-language-server.ts';
import { serverInput } from './language-client/server-input.ts';
import type { Services } from './services.ts';
import { settingsFor } from './connection/target.ts';
import { FileStates } from './editor-state/file-states.ts';
import { registerEditorState } from './editor-state/index.ts';
import { registerLensCommands } from './editor-state/lens-commands.ts';
import { PoolsView } from './pools-view/pools-view.ts';
import { UnreadMfaHint } from './notifications/unread-mfa-hint.ts';
import { notify } from './notifications/notify.ts';
import { pushLocks } from './connection/push-locks.ts';
import { Previews } from './editors/previews.ts';
import { PreviewQuestions } from './prompts/preview-questions.ts';
import { ask } from './prompts/quick-input.ts';
import { registerMilestones } from './walkthrough-progress.ts';
import { ServiceDiagnostics } from './editors/service-diagnostics.ts';

/**
 * Creates and connects all parts of the extension. VS Code starts the extension (`start-client.ts`) when the first pool
 * file is opened or the first command is run.
 */
export function activate(context: vscode.ExtensionContext): void {
  // core/ and live/ do not import VS Code, so their translations are configured separately.
  l10n.config({ contents: vscode.l10n.bundle ?? {} });
  const log = vscode.window.createOutputChannel('User Pools for Amazon Cognito', { log: true });
  const restarts = new RestartPolicy();
  const { version } = context.extension.packageJSON as { version: string };
  const cache = codeCache(context.globalStorageUri, version);
  const input = serverInput(log, vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules.md'), restarts);
  const serverProcess = { folder: context.asAbsolutePath('dist'), codeCache: cache?.fsPath };
  const server = new LazyLanguageServer({
    ...input,
    load: async () => (await import('./language-client/node/index.ts')).createLanguageServer(input, serverProcess),
  });
  const windowMemento = new WindowMemento();
  // Sandbox pools exist only in this window, so data about them is not persisted.
  const storeFor = (poolId: string): vscode.Memento => (isSandboxPool(poolId) ? windowMemento : context.workspaceState);
  const stores = [context.workspaceState, windowMemento];
  const awsOptions = {
    userAgent: `cognito-userpool-vscode/${version}`,
    mfaCode: (serial: string) => ask({ title: vscode.l10n.t('MFA code for {0}', serial), password: true }),
    log: (line: string) => log.info(line),
    translations: vscode.l10n.bundle,
  };
  const aws = lazyAccess(async () => (await import('#live/aws')).createLiveAccess(awsOptions));
  const sandbox = new SandboxInWindow({
    start: async () => {
      const { readSeeds, startSandbox } = await import('#sandbox');
      return startSandbox({ region: SANDBOX_REGION, accountId: '000000000000', seeds: readSeeds(sampleSeeds()) });
    },
    connect: async (endpoint) =>
      (await import('#live/aws')).connectToSandbox({ endpoint, region: SANDBOX_REGION }, awsOptions),
  });
  const onChange = (): void => states.refresh();
  const runs = new LiveRuns(onChange);
  const configs = new ConfigFiles({ log, onChange });
  const descriptions = new CachedDescriptions({ storeFor, log, now: Date.now, onChange });
  const endpoints = new EndpointCache({ store: context.workspaceState, log, onChange });
  const profiles = new PoolProfiles({ store: context.workspaceState, log, onChange });
  const endpointOf = ({ key }: PoolFile, poolId: string) =>
    endpoints.get(settingsFor({ profiles }, vscode.Uri.parse(key), poolId));
  const bases = new BaseStore({ storeFor, stores, now: Date.now, endpointOf, log, onChange });
  const pending = createPendingCreationStore(context.globalStorageUri, log, onChange);
  const states = new FileStates({ log, configs, bases, descriptions, runs, endpoints, profiles, pending });
  const access = withSandbox(
    whileTrusted(aws, () => vscode.workspace.isTrusted),
    () => sandbox.gateway(),
  );
  const previews = new Previews();
  const services: Services = {
    log,
    access: observedAccess(access, descriptions),
    sandbox,
    bases,
    configs,
    descriptions,
    endpoints,
    profiles,
    regions: new PickedRegions({ store: context.globalState, log }),
    clonedMfa: new ClonedMfa({ store: context.workspaceState, log }),
    locks: pushLocks(log),
    snapshots: createSnapshotStore(context.globalStorageUri, isSandboxPool, log),
    restored: new Map(),
    pending,
    previews,
    questions: new PreviewQuestions(previews),
    knownOwners: new Set(),
    serviceDiagnostics: new ServiceDiagnostics(vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules.md')),
    mfa: new UnreadMfaHint({ dismissed: context.globalState, log, showHint: notify.info }),
    runs,
  };
  const view = new PoolsView(services, states, context.workspaceState);
  // Slow parts are loaded after activation.
  const started = nextTurn()
    .then(() => server.start())
    .catch((error: unknown) => {
      log.error('The language server did not start.', error instanceof Error ? error.message : String(error));
    });
  if (cache) void started.then(() => removeOtherCaches(cache));
  context.subscriptions.push(
    log,
    states,
    configs,
    followDocuments(bases),
    previews,
    states.onDidChange(() => previews.update()),
    services.questions,
    registerPreviewButtons(previews, services.questions),
    services.serviceDiagnostics,
    sandbox,
    registerPull(services),
    registerPullNew(services),
    registerPush(services),
    registerCreate(services),
    registerClone(services),
    registerAddAttributes(services),
    registerRestoreId(services),
    registerUseForNew(services),
    registerCompare(services),
    registerCompareAll(services, states),
    registerCompareWith(services),
    registerRestore(services),
    registerAddMissing(services),
    registerSelectProfile(services),
    registerCopyAsCli(services),
    registerOpenMfaFile(services),
    registerConvert(services, server),
    registerReportConversion(services, previews),
    registerChangeSeverity(server),
    registerSandboxFiles(vscode.Uri.joinPath(context.globalStorageUri, 'sandbox')),
    registerSandbox(services),
    registerWalkthrough(context.extension.id),
    registerMilestones(context.globalState),
    registerRestartServer(server, restarts),
    registerShowLog(log),
    registerNewFile(started),
    registerChoosePool(services),
    registerChooseTemplate(services, started),
    view,
    registerBrowse(view),
    registerRefresh(view),
    registerFilter(view),
    registerAddRegion(services, view),
    registerOpenFile(),
    registerSaveUntitled(),
    registerOpenLive(services),
    registerOpenConsole(services),
    registerEditorState(states, server, context.extension),
    registerLensCommands(services, states),
    server,
  );
}
