import * as vscode from 'vscode';
import { isSandboxPool } from '#core/aws/pool-ids';
import { isBlank } from '#core/document';
import { kindOf } from '#core/resources';
import { liveKind } from '#core/resources/live';
import type { PoolGateway } from '#live/gateway';
import {
  createPool,
  isNewPool,
  readNewPool,
  settleCreations,
  type CreateDependencies,
  type PoolFile,
  type StoredCreation,
} from '#live/operations';
import type { Services } from '../services.ts';
import { pauseWithJitter } from '../connection/pause.ts';
import { connectFor, runLive } from '../connection/run-live.ts';
import { resolveTarget, type Target } from '../connection/target.ts';
import { activePoolDocument, editorFile } from '../editors/editor-file.ts';
import { openPoolFile } from '../editors/open-pool-file.ts';
import { openFileBeside } from '../editors/new-pool-file.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { adopted, notNewPool } from '../notifications/messages/create.ts';
import { notify } from '../notifications/notify.ts';
import { reportCreation } from '../notifications/report-create-outcome.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { isViewNode, type ViewNode } from '../pools-view/nodes.ts';
import { createPrompts } from '../prompts/create-prompts.ts';
import { askPending } from '../prompts/pending-prompt.ts';
import { pickCreationPlace } from '../prompts/pick-creation-place.ts';
import { connectionSettings, ruleSeverities } from '../settings.ts';

const COMMAND = 'userpool.create';

/**
 * `userpool.create`: creates the pool that the file in the editor describes. On a Region of the view, or without a file,
 * opens a new file.
 */
export function registerCreate(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (argument?: unknown) => {
    const isAboutFile = isViewNode(argument) ? argument.kind !== 'region' : argument instanceof vscode.Uri;
    if (!isAboutFile && (isViewNode(argument) || !activePoolDocument())) {
      await startNewFile();
      return;
    }
    const open = await openPoolFile(services, argument, COMMAND);
    if (!open) return;
    const { document, file } = open;
    if (!isNewPool(file)) {
      showNotice(services, notNewPool(file.name, isBlank(file.text())), { document, command: COMMAND }, {});
      return;
    }
    if (services.runs.isRunning(file.key, titleOf(COMMAND))) {
      if (await services.questions.reveal(file.key)) return;
      void notify.info(vscode.l10n.t('A pool is already being created from {0}. Answer its prompt first.', file.name));
      return;
    }
    await runLive(services, { document, command: COMMAND }, () => create(services, document, file));
  });
}

/** Opens a new file, because the command was run without a pool file. */
async function startNewFile(): Promise<void> {
  void notify.info(
    vscode.l10n.t(
      'This file will describe the new pool. Select a template, fill it in, then run Create User Pool again.',
    ),
  );
  await vscode.commands.executeCommand('userpool.newFile');
}

async function create(services: Services, document: vscode.TextDocument, file: PoolFile): Promise<void> {
  services.serviceDiagnostics.clear(document);
  const { uri } = document;
  if (!(await settle(services, document, file))) return;
  const about = { document, command: COMMAND, name: file.name };
  let { version } = document;
  // Errors in the file are reported before the user picks where to create the pool.
  const severities = ruleSeverities(uri, await services.configs.load(uri));
  const read = readNewPool(file, severities);
  if (read.kind === 'unusable') {
    reportCreation(
      services,
      { ...about, version, target: connectionSettings(uri) },
      { kind: 'invalid', diagnostics: read.diagnostics },
    );
    return;
  }
  const place = await pickCreationPlace(services, document, COMMAND);
  if (!place) return;
  const { target, region } = place;
  const onRead = (): void => void ({ version } = document);
  const outcome = await createPool(file, {
    ...dependenciesFor(services, document, target, region),
    severities,
    onRead,
  });
  if (outcome.kind === 'created' && !isSandboxPool(outcome.poolId)) {
    await services.profiles.set(outcome.poolId, target.profile);
  }
  reportCreation(services, { ...about, version, target, region }, outcome);
  if (outcome.kind === 'created' || outcome.kind === 'unknown-outcome') {
    const node: ViewNode = { kind: 'region', profile: { name: target.profile }, region };
    await vscode.commands.executeCommand('userpool.refresh', node);
  }
}

/** Settles the pending creations of the file. @returns whether a pool can be created now */
async function settle(services: Services, document: vscode.TextDocument, file: PoolFile): Promise<boolean> {
  const { access, bases, pending, runs } = services;
  const settings = connectionSettings(document.uri);
  const connectTo = async ({ region, profile, endpoint }: StoredCreation): Promise<PoolGateway> => {
    const target = { ...(await resolveTarget(services, { ...settings, profile }, region)), endpoint };
    return connectFor(access, target)(region);
  };
  const settled = await settleCreations(file, {
    pending,
    connectTo,
    basesAt: (endpoint) => bases.at(endpoint),
    ask: (creation, found) => runs.asking(file.key, () => askPending(creation, found, () => connectTo(creation))),
    pause: pauseWithJitter,
    now: Date.now,
  });
  if (settled.kind !== 'adopted') return settled.kind === 'none';
  const { poolId, placed, creation } = settled;
  if (!isSandboxPool(poolId)) await services.profiles.set(poolId, creation.profile);
  showNotice(services, adopted(file.name, poolId, placed), { document, command: COMMAND }, {});
  return false;
}

function dependenciesFor(
  services: Services,
  document: vscode.TextDocument,
  target: Target,
  region: string,
): Omit<CreateDependencies, 'severities'> {
  const { access, snapshots, pending, locks } = services;
  const { profile, endpoint } = target;
  const { name, key } = editorFile(document);
  return {
    region,
    connect: connectFor(access, target),
    prompts: createPrompts(services, key, { profile, endpoint, fileName: name }),
    bases: services.bases.at(endpoint),
    snapshots,
    pending,
    pause: pauseWithJitter,
    lock: locks,
    writeBeside: (text, pool) => openFileBeside(document.uri, text, { kind: liveKind(kindOf(name)?.id), ...pool }),
    now: Date.now,
    profile,
    endpoint,
  };
}
