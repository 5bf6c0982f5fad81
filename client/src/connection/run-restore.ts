import type * as vscode from 'vscode';
import { jsonEquals, type JsonObject, type Path } from '#core/json';
import {
  baseBeforeRestore,
  kindOfFile,
  restoreSnapshot,
  type PushOutcome,
  type PushPrompts,
  type Restored,
  type StoredSnapshot,
} from '#live/operations';
import { editorFile } from '../editors/editor-file.ts';
import { siblingFiles } from '../editors/sibling-files.ts';
import type { Services } from '../services.ts';
import { pushDependencies } from './push-dependencies.ts';
import type { Target } from './target.ts';

/** The input to {@link runRestore}. */
interface RestoreInput {
  readonly document: vscode.TextDocument;
  readonly target: Target;
  readonly snapshot: StoredSnapshot;
  /** The question that is asked before any request is sent. */
  readonly question: string;
  readonly prompts?: Partial<PushPrompts>;
}

/** The result of a restore. */
export interface RestoreRun {
  readonly outcome: PushOutcome;
  readonly notRemovable: readonly Path[];
  /**
   * An entry for each file that a pull should now update, by the file's key: the restored state that the pull needs, or
   * undefined if the file had no base.
   */
  readonly restored: ReadonlyMap<string, Restored | undefined>;
}

/** Restores the resources of a snapshot, and stores their restored state as the bases of the pool's files. */
export async function runRestore(
  services: Services,
  { document, target, snapshot, question, prompts }: RestoreInput,
): Promise<RestoreRun> {
  const { severities: _, ...dependencies } = await pushDependencies(services, document.uri, target, question);
  const { poolId } = snapshot;
  const bases = services.bases.at(dependencies.endpoint);
  const own = editorFile(document);
  const files = [own, ...(await siblingFiles(document.uri, poolId))];
  const fileOf = (kind: string) => files.find((one) => kindOfFile(one).id === kind);
  const baseOf = (kind: string) => {
    const file = fileOf(kind);
    return file && bases.get(file, poolId);
  };
  // A file may still have the settings from before an earlier restore.
  const before = files.map((file) =>
    baseBeforeRestore(file.text(), bases.get(file, poolId), services.restored.get(file.key)),
  );
  const onKnown = async (request: JsonObject, kind: string) => {
    const file = fileOf(kind);
    if (file) await bases.set(file, poolId, request);
  };
  const ended = await restoreSnapshot(snapshot, {
    ...dependencies,
    prompts: { ...dependencies.prompts, ...prompts },
    baseOf,
    onKnown,
    onShared: async (kind, change) => bases.update?.({ kind, poolId }, change),
  });
  const restored = new Map<string, Restored | undefined>();
  files.forEach((file, i) => {
    const [base, pool] = [before[i], bases.get(file, poolId)];
    if (pool && !jsonEquals(base, pool)) restored.set(file.key, base && { text: file.text(), pool, base });
  });
  return { ...ended, restored };
}
