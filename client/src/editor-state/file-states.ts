import * as vscode from 'vscode';
import type { FactorsByPool } from '#core/editor/protocol';
import { type Bases, type FileState, computeFileState } from '#live/operations';
import type { LiveRuns } from './live-runs.ts';
import type { EndpointCache, CachedDescriptions } from '#live/store';
import { connectionSettings, ruleSeverities } from '../settings.ts';
import { editorFile } from '../editors/editor-file.ts';
import { isPoolEditor } from './pool-editors.ts';
import type { KnownState } from './state-text.ts';

/** The dependencies of {@link FileStates}. */
export interface FileStatesDependencies {
  readonly log: vscode.LogOutputChannel;
  readonly bases: Bases;
  readonly descriptions: CachedDescriptions;
  readonly runs: LiveRuns;
  readonly endpoints: EndpointCache;
  readonly factors: () => FactorsByPool;
}

const COALESCE_MS = 50;

/** Computes the states of the pool files in the editors, and caches them per text and stored data. */
export class FileStates implements vscode.Disposable {
  readonly #dependencies: FileStatesDependencies;
  readonly #cache = new WeakMap<
    vscode.TextDocument,
    { version: number; epoch: number; state: FileState | undefined }
  >();
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #epoch = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires shortly after a change of anything but text: stored data, a running command, settings, trust. */
  readonly onDidChange = this.#changes.event;

  constructor(dependencies: FileStatesDependencies) {
    this.#dependencies = dependencies;
    const { runs } = dependencies;
    this.#subscriptions = [
      this.#changes,
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('userpool')) return;
        runs.forget();
        this.refresh();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.refresh()),
      // Timestamps without a date become outdated at midnight.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isPoolEditor(document)) runs.forget(document.uri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument((document) => runs.forget(document.uri.toString())),
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

  /** Returns the state of a file with its current text; computed on the first call for each text. */
  of(document: vscode.TextDocument): KnownState {
    const { version } = document;
    const cached = this.#cache.get(document);
    const isFresh = cached?.version === version && cached.epoch === this.#epoch;
    const state = isFresh ? cached.state : this.#compute(document);
    if (!isFresh) this.#cache.set(document, { version, epoch: this.#epoch, state });
    return { state, activity: this.#dependencies.runs.of(document.uri.toString()) };
  }

  /** Returns the endpoint of live commands on a file, as far as it is cached. */
  endpointOf(file: vscode.Uri): string | undefined {
    return this.#dependencies.endpoints.get(connectionSettings(file));
  }

  #compute(document: vscode.TextDocument): FileState | undefined {
    const { bases, descriptions, factors, log } = this.#dependencies;
    const file = editorFile(document);
    const endpoint = this.endpointOf(document.uri);
    try {
      return computeFileState(
        file,
        {
          base: (poolId) => bases.get(file, poolId),
          description: (resource) => descriptions.get({ endpoint, ...resource }),
          mayHaveChanged: (resource) => descriptions.mayHaveChanged({ endpoint, ...resource }),
          factors: (poolId) => factors()[poolId],
        },
        ruleSeverities(document.uri),
      );
    } catch (error) {
      log.error(
        `The state of ${file.name} could not be computed.`,
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
      return undefined;
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
