import * as vscode from 'vscode';
import { poolIdIn } from '#core/aws/pool-ids';
import type { JsonObject } from '#core/json';
import { kindOf } from '#core/resources';
import { liveKind } from '#core/resources/live';
import { hasMfaSettings } from '#core/resources/mfa-factors';
import { toNewFileText } from '#core/sync';
import { kindOfFile, readPool, readPoolFile, selectSiblings, type PoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { connectFor, runLive } from '../connection/run-live.ts';
import { targetFor, type ChosenProfile } from '../connection/target.ts';
import { editorFile } from '../editors/editor-file.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { mfaFileBeside, writeUnlessThere } from '../editors/new-pool-file.ts';
import { openInEditor } from '../editors/open-in-editor.ts';
import { otherFilesOf } from '../editors/sibling-files.ts';
import { pulledMfa } from '../notifications/messages/pull.ts';
import { showNotice } from '../notifications/show-notice.ts';

/** The kind of MFA files. */
export const MFA = liveKind('mfa');

const COMMAND = 'userpool.mfa.pull';

/**
 * Pulls a pool's MFA settings into a new file next to its pool file.
 * @returns the pool's MFA file if it already has one
 */
export async function pullMfaBeside(
  services: Services,
  document: vscode.TextDocument,
  profile?: ChosenProfile,
): Promise<vscode.TextDocument | undefined> {
  const read = readPoolFile(editorFile(document), 'readable');
  if (read.kind !== 'readable') return undefined;
  const { poolId, region } = read;
  const existing = await mfaFileFor(document.uri, poolId);
  if (existing) return openInEditor(vscode.Uri.parse(existing.key));
  await runLive(services, { document, command: COMMAND }, async () => {
    const target = await targetFor(services, document, profile);
    const gateway = await connectFor(services.access, target)(region);
    const { live } = await readPool(gateway, MFA, poolId, services.mfa);
    const written = await writeUnlessThere(mfaFileBeside(document.uri), toNewFileText(live));
    if (!written) return;
    const opened = await openInEditor(written.uri);
    if (written.created) await services.bases.at(target.endpoint).set(editorFile(opened), poolId, live.request);
    showNotice(
      services,
      pulledMfa(editorFile(opened).name, written.created),
      { document: opened, command: COMMAND },
      {},
    );
  });
  return undefined;
}

/**
 * Whether a pull into a pool file should offer to also pull the MFA settings: they differ from those of a new pool, and
 * the pool has no MFA file yet.
 * @param mfa the response of GetUserPoolMfaConfig, with the pool's ID added
 */
export async function offersMfa({ uri }: vscode.TextDocument, mfa: JsonObject | undefined): Promise<boolean> {
  const poolId = mfa && poolIdIn(mfa);
  if (!mfa || poolId === undefined || kindOf(fileNameOf(uri))?.id !== 'pool' || !hasMfaSettings(mfa)) return false;
  return (await mfaFileFor(uri, poolId)) === undefined;
}

/**
 * Returns the MFA file that belongs to a pool file, or otherwise any MFA file of the pool in the same folder, so that
 * the pool never gets a second one.
 */
export async function mfaFileFor(poolFile: vscode.Uri, poolId: string): Promise<PoolFile | undefined> {
  const others = await otherFilesOf(poolFile, poolId);
  return [...selectSiblings(fileNameOf(poolFile), others), ...others].find((file) => kindOfFile(file).id === 'mfa');
}
