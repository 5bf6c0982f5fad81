import * as vscode from 'vscode';
import { isSandboxPool } from '#core/aws/pool-ids';
import { isBlank } from '#core/document';
import { kindOf } from '#core/resources';
import { liveKind } from '#core/resources/live';
import { createPool, isNewPool, readNewPool, type CreateDependencies, type PoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { pauseWithJitter } from '../connection/pause.ts';
import { connectFor, runLive } from '../connection/run-live.ts';
import type { Target } from '../connection/target.ts';
import { editorFile, openPoolFile } from '../editors/editor-file.ts';
import { openFileBeside } from '../editors/new-pool-file.ts';
import { titleOf } from '../notifications/command-titles.ts';
import { notNewPool } from '../notifications/messages/create.ts';
import { notify } from '../notifications/notify.ts';
import { reportCreation } from '../notifications/report-create-outcome.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { createPrompts } from '../prompts/create-prompts.ts';
import { pickCreationPlace } from '../prompts/pick-creation-place.ts';
import { connectionSettings, ruleSeverities } from '../settings.ts';

const COMMAND = 'userpool.create';

/** `userpool.create`: creates the pool that the file in the editor describes. */
export function registerCreate(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (argument?: unknown) => {
    const otherwise = vscode.l10n.t('Open the *.userpool.json file of the new pool first.');
    const open = await openPoolFile(services, argument, otherwise);
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

async function create(services: Services, document: vscode.TextDocument, file: PoolFile): Promise<void> {
  services.serviceDiagnostics.clear(document);
  const { uri } = document;
  const about = { document, command: COMMAND, name: file.name, version: document.version };
  // Errors are reported before the user picks where to create the pool.
  const read = readNewPool(file, ruleSeverities(uri));
  if (read.kind === 'unusable') {
    reportCreation(
      services,
      { ...about, target: connectionSettings(uri) },
      { kind: 'invalid', diagnostics: read.diagnostics },
    );
    return;
  }
  const place = await pickCreationPlace(services, document, COMMAND);
  if (!place) return;
  const { target, region } = place;
  const outcome = await createPool(file, dependenciesFor(services, document, target, region));
  if (outcome.kind === 'created' && !isSandboxPool(outcome.poolId)) {
    await services.profiles.set(outcome.poolId, target.profile);
  }
  reportCreation(services, { ...about, target, region }, outcome);
}

function dependenciesFor(
  services: Services,
  document: vscode.TextDocument,
  target: Target,
  region: string,
): CreateDependencies {
  const { access, snapshots, locks } = services;
  const { profile, endpoint } = target;
  const { name, key } = editorFile(document);
  return {
    region,
    connect: connectFor(access, target),
    prompts: createPrompts(services, key, { profile, endpoint, fileName: name }),
    bases: services.bases.at(endpoint),
    snapshots,
    pause: pauseWithJitter,
    lock: locks,
    writeBeside: (text, pool) => openFileBeside(document.uri, text, { kind: liveKind(kindOf(name)?.id), ...pool }),
    now: Date.now,
    severities: ruleSeverities(document.uri),
    profile,
    endpoint,
  };
}
