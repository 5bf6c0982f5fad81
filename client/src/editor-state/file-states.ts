import * as vscode from 'vscode';
import { checkDocument, type LocatedDiagnostic } from '#core/diagnostics';
import { parseFile } from '#core/resources';
import { type Bases, type PoolFile, computeFileState, kindOfFile, selectSiblings } from '#live/operations';
import type { LiveRuns } from './live-runs.ts';
import type { EndpointCache, CachedDescriptions, PendingCreationStore, PoolProfiles } from '#live/store';
import type { Resource } from '#live/gateway';
import { settingsFor, type Target } from '../connection/target.ts';
import type { ConfigFiles } from '../config/config-files.ts';
import { protectedPools, ruleSeverities } from '../settings.ts';
import { editorFile } from '../editors/editor-file.ts';
import { openDocumentOf } from '../editors/user-documents.ts';
import { diskFile } from '../editors/disk-file.ts';
import { ClosedSiblings } from '../editors/closed-siblings.ts';
import { documentsBeside } from '../editors/sibling-files.ts';
import { isPoolEditor } from './pool-editors.ts';
import { poolIdOf, type KnownState } from './state-text.ts';

/** The dependencies of {@link FileStates}. */
export interface FileStatesDependencies {
  readonly log: vscode.LogOutputChannel;
  readonly configs: Pick<ConfigFiles, 'of'>;
  readonly bases: Bases;
  readonly descriptions: CachedDescriptions;
  readonly runs: LiveRuns;
  readonly endpoints: EndpointCache;
  readonly profiles: PoolProfiles;
  readonly pending: Pick<PendingCreationStore, 'known'>;
}

const COALESCE_MS = 50;
/** The time after text changes before the states of other files are computed again, in milliseconds. */
const PAUSE_MS = 400;

/**
 * Computes the states of the pool files in the editors, and caches each state until the text or the stored data
 * changes.
 */
export class FileStates implements vscode.Disposable {
  readonly #dependencies: FileStatesDependencies;
  readonly #cache = new WeakMap<
    vscode.TextDocument,
    { version: number; epoch: number; computed: Omit<KnownState, 'activity'> }
  >();
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #siblings = new ClosedSiblings(() => this.refresh());
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #epoch = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Fires shortly after a change to anything other than the text: stored data, a running command, settings, trust. */
  readonly onDidChange = this.#changes.event;

  constructor(dependencies: FileStatesDependencies) {
    this.#dependencies = dependencies;
    const { runs } = dependencies;
    this.#subscriptions = [
      this.#changes,
      this.#siblings,
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('userpool')) return;
        runs.forget();
        this.refresh();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.refresh()),
      // Timestamps without a date become outdated at midnight.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !isPoolEditor(document)) return;
        runs.forget(document.uri.toString());
        // The state of the pool's other file also depends on this text.
        if (!documentsBeside(document.uri).some((other) => other !== document && isPoolEditor(other))) return;
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => this.refresh(), PAUSE_MS);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => isPoolEditor(document) && this.refresh()),
      vscode.workspace.onDidCloseTextDocument((document) => runs.close(document.uri.toString())),
    ];
  }

  /** Marks all states as outdated. Coalesced, because a command changes the stored data several times in a row. */
  refresh(): void {
    this.#epoch++;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changes.fire();
    }, COALESCE_MS);
  }

  /**
   * Returns the state of a file with its current text. Computes the state only if the text or the stored data has
   * changed.
   */
  of(document: vscode.TextDocument): KnownState {
    const { version } = document;
    const cached = this.#cache.get(document);
    const isFresh = cached?.version === version && cached.epoch === this.#epoch;
    const computed = isFresh ? cached.computed : this.#compute(editorFile(document), document.uri);
    if (!isFresh) this.#cache.set(document, { version, epoch: this.#epoch, computed });
    return { ...computed, activity: this.#dependencies.runs.of(document.uri.toString()) };
  }

  /**
   * Returns the state of a file, whether or not it is open.
   * @param text its text on disk, used if the file is not open
   */
  ofFile(uri: vscode.Uri, text: string): KnownState {
    const document = openDocumentOf(uri);
    if (document && isPoolEditor(document)) return this.of(document);
    return { ...this.#compute(diskFile(uri, text), uri), activity: this.#dependencies.runs.of(uri.toString()) };
  }

  /** Returns the connection settings for live commands on a file. */
  settingsOf(file: vscode.Uri, poolId: string | undefined): Target {
    return settingsFor(this.#dependencies, file, poolId);
  }

  /** Returns the target of live commands on a file, with the endpoint if it is cached. */
  targetOf(file: vscode.Uri, poolId: string | undefined): Target {
    const settings = this.settingsOf(file, poolId);
    return { ...settings, endpoint: this.#dependencies.endpoints.get(settings) };
  }

  /** Returns all diagnostics of a file, including those that the editor does not show because they are ignored. */
  diagnosticsOf(document: vscode.TextDocument): readonly LocatedDiagnostic[] {
    const { uri } = document;
    const parsed = parseFile(document.getText(), kindOfFile(editorFile(document)));
    return checkDocument(parsed, { severities: ruleSeverities(uri, this.#dependencies.configs.of(uri)) });
  }

  /** Returns the protected pools in the settings of a file and, once it has been read, in its configuration file. */
  protectedPoolsOf(file: vscode.Uri): readonly string[] {
    return protectedPools(file, this.#dependencies.configs.of(file));
  }

  #compute(file: PoolFile, uri: vscode.Uri): Omit<KnownState, 'activity'> {
    const { bases, configs, descriptions, pending, log } = this.#dependencies;
    const placeOf = (resource: Resource) => ({
      ...resource,
      endpoint: this.targetOf(uri, resource.poolId).endpoint,
    });
    let others: readonly PoolFile[] | undefined;
    const othersOf = (poolId: string): readonly PoolFile[] => (others ??= this.#siblings.of(uri, poolId));
    try {
      const state = computeFileState(
        file,
        {
          base: (poolId) => bases.get(file, poolId),
          formerPools: () => bases.poolsOf(file),
          pending: () => pending.known(file)[0],
          description: (resource) => descriptions.get(placeOf(resource)),
          mayHaveChanged: (resource) => descriptions.mayHaveChanged(placeOf(resource)),
          siblings: (poolId) =>
            selectSiblings(file.name, othersOf(poolId)).map((other) => ({
              file: other,
              base: bases.get(other, poolId),
            })),
        },
        ruleSeverities(uri, configs.of(uri)),
      );
      const poolId = poolIdOf(state);
      const same = poolId === undefined ? [] : othersOf(poolId).filter((one) => kindOfFile(one) === kindOfFile(file));
      return { state, duplicates: same.map(({ name }) => name) };
    } catch (error) {
      log.error(
        `The state of ${file.name} could not be computed.`,
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
      return { state: undefined };
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#pause);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
