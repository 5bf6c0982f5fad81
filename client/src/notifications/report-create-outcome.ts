import * as vscode from 'vscode';
import { creationFailureOf, describeCreation, formatCreationForLog } from '#live/messages';
import type { CreateOutcome } from '#live/operations';
import type { Services } from '../services.ts';
import { setUpMfa } from '../commands/set-up-mfa.ts';
import { useCreatedPool } from '../commands/use-created-pool.ts';
import { openNewPoolFile } from '../editors/new-pool-file.ts';
import { titleOf } from './command-titles.ts';
import { createNotice } from './messages/create.ts';
import { listProblems, type PushedThing } from './push-problems.ts';
import { showNotice } from './show-notice.ts';
import { showStatusText } from './status-text.ts';

/** The file from which a pool is created, and the pool's Region. */
interface CreatedThing extends PushedThing {
  readonly document: vscode.TextDocument;
  readonly region?: string;
}

/**
 * Reports the outcome of creating a pool: in the log, in one notification with the next steps, and in the file's state.
 */
export function reportCreation(services: Services, thing: CreatedThing, outcome: CreateOutcome): void {
  const { document, name } = thing;
  const { level, line } = formatCreationForLog(name, outcome);
  services.log[level](line);
  const listed = listProblems(services, thing, outcome);
  const description = describeCreation(outcome, { name, isUnsaved: document.isDirty || document.isUntitled, listed });
  const lacksMfa = services.clonedMfa.get(document.uri.toString()) !== undefined;
  const notice = createNotice(outcome, description, { listed, lacksMfa });
  if (outcome.kind === 'cancelled') {
    showStatusText(notice.text);
    return;
  }
  showNotice(services, notice, thing, {
    'find-created': () => findCreated(services, thing, outcome),
    'set-up-mfa': () => setUpMfaOf(services, document, outcome),
    'open-created': () => openCreated(outcome),
    // The live configuration shows the attributes, which are no longer in the file.
    'open-live': () => vscode.commands.executeCommand('userpool.openLive', poolFileOf(outcome) ?? document.uri),
  });
  const why = creationFailureOf(outcome, description);
  if (why !== undefined) services.runs.failed(document.uri.toString(), { title: titleOf(thing.command), why });
}

async function findCreated(
  services: Services,
  { document, target, region }: CreatedThing,
  outcome: CreateOutcome,
): Promise<void> {
  if (outcome.kind !== 'unknown-outcome' || region === undefined) return;
  await useCreatedPool(services, { document, connection: { ...target, region }, poolName: outcome.plan.pool.poolName });
}

async function setUpMfaOf(services: Services, { uri }: vscode.TextDocument, outcome: CreateOutcome): Promise<void> {
  if (outcome.kind !== 'created') return;
  await setUpMfa(services, uri, { poolId: outcome.poolId, file: poolFileOf(outcome) ?? uri });
}

/** Returns the URI of the file that a created pool belongs to. */
function poolFileOf(outcome: CreateOutcome): vscode.Uri | undefined {
  return outcome.kind === 'created' && outcome.file.file ? vscode.Uri.parse(outcome.file.file.key) : undefined;
}

/** Writes a file for a newly created pool that does not have one. */
async function openCreated(outcome: CreateOutcome): Promise<void> {
  if (outcome.kind === 'created' && 'live' in outcome.read) await openNewPoolFile(outcome.read.live);
}
