import * as vscode from 'vscode';
import { SANDBOX_REGION } from '#core/aws/pool-ids';
import { kinds } from '#core/resources';
import { regionName } from '#core/aws/regions';
import { isLiveError } from '#live/gateway';
import { formatForLog } from '#live/messages';
import type { Services } from '../services.ts';
import { resolveTarget } from '../connection/target.ts';
import type { FileStates } from '../editor-state/file-states.ts';
import { isPoolEditor } from '../editor-state/pool-editors.ts';
import { poolIdOf } from '../editor-state/state-text.ts';
import { labelOf } from '../next-steps.ts';
import { regionsFor } from '../prompts/pick-region.ts';
import { connectionSettings } from '../settings.ts';
import type { FileNode, NoteNode, RegionNode, ViewNode } from './nodes.ts';
import { OpenRegions } from './open-regions.ts';
import { treeItemOf } from './tree-item.ts';
import { viewFiles } from './view-files.ts';

/** The ID of the view in package.json. */
const VIEW = 'userpool.pools';

/**
 * The key that is set once the user has browsed pools in AWS. From then on, the view no longer shows its welcome
 * content.
 */
const BROWSED = 'poolsView.browsed';

/** The internal command for *Load More*. */
const LOAD_MORE = 'userpool.loadMore';

const COALESCE_MS = 400;

/** The maximum number of attempts to reveal a node. Each update of the view can make one attempt fail. */
const MAX_REVEALS = 5;

const FILES: ViewNode = { kind: 'files' };
const AWS: ViewNode = { kind: 'aws' };

/**
 * The view that shows the pool files, and the pools in each profile and Region. Calls AWS only for Regions that the
 * user opens.
 */
export class PoolsView implements vscode.TreeDataProvider<ViewNode>, vscode.Disposable {
  readonly #services: Services;
  readonly #states: FileStates;
  readonly #memory: vscode.Memento;
  readonly #regions: OpenRegions;
  readonly #profiles = new Map<string | undefined, ViewNode>();
  readonly #changes = new vscode.EventEmitter<ViewNode | undefined>();
  readonly #tree: vscode.TreeView<ViewNode>;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #files: Promise<readonly FileNode[]> | undefined;
  /** The text that was last shown for each file. Undefined until the view is opened. */
  #shown: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changes.event;

  /** @param memory the workspace state */
  constructor(services: Services, states: FileStates, memory: vscode.Memento) {
    this.#services = services;
    this.#states = states;
    this.#memory = memory;
    this.#regions = new OpenRegions(async ({ profile, region }) => {
      const settings = { ...connectionSettings(undefined), profile: profile.name };
      const target = await resolveTarget(services, settings, region);
      return services.access.connect({ ...target, region });
    });
    this.#tree = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*{${kinds.map(({ suffix }) => suffix).join(',')}}`);
    const update = () => this.#scheduleUpdate();
    this.#subscriptions = [
      this.#changes,
      this.#tree,
      watcher,
      ...[watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete].map((event) => event(update)),
      this.#tree.onDidChangeVisibility(update),
      states.onDidChange(update),
      vscode.workspace.onDidChangeWorkspaceFolders(update),
      vscode.workspace.onDidOpenTextDocument((document) => isPoolEditor(document) && update()),
      vscode.workspace.onDidCloseTextDocument((document) => isPoolEditor(document) && update()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isPoolEditor(document) && update()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.refresh()),
      vscode.commands.registerCommand(LOAD_MORE, (node: RegionNode) => {
        this.#regions.requestMore(node);
        this.#changes.fire(node);
      }),
    ];
  }

  getTreeItem(node: ViewNode): vscode.TreeItem {
    return treeItemOf(node, node.kind === 'region' ? this.#regions.filterOf(node) : undefined);
  }

  /** Always returns undefined, because only root nodes are revealed. */
  getParent(): undefined {
    return undefined;
  }

  async getChildren(node?: ViewNode): Promise<ViewNode[]> {
    try {
      return [...(await this.#childrenOf(node))];
    } catch (error) {
      return [...this.#notesOf(error, node)];
    }
  }

  /** Reloads a node or the whole view. */
  refresh(node?: ViewNode): void {
    this.#regions.discard(node);
    this.#files = undefined;
    // A Region's node may come from a command, but VS Code can refresh only the view's own node.
    const known = node?.kind === 'region' ? this.#regions.nodeOf(node.profile.name, node.region) : node;
    this.#changes.fire(
      known?.kind === 'region' || known?.kind === 'profile' || known?.kind === 'aws' ? known : undefined,
    );
  }

  /** Shows the view and its profiles. */
  async browse(): Promise<void> {
    const isWelcome = this.#shown === '' && !this.#memory.get<boolean>(BROWSED);
    await this.#memory.update(BROWSED, true);
    if (isWelcome) this.#changes.fire(undefined);
    await vscode.commands.executeCommand(`${VIEW}.focus`);
    await this.#revealProfiles();
  }

  /** Expands the profiles. VS Code reports an error if the view is being updated at that moment. */
  async #revealProfiles(): Promise<void> {
    for (let attempt = 1; attempt <= MAX_REVEALS; attempt += 1) {
      try {
        await this.#tree.reveal(AWS, { focus: true, expand: true });
        return;
      } catch (error) {
        this.#services.log.info(`The profiles were not expanded: ${String(error)}`);
      }
    }
  }

  /** Filters the pools that are shown for a Region. */
  filter(node: RegionNode, text: string): void {
    this.#regions.setFilter(node, text);
    this.#changes.fire(node);
  }

  filterOf(node: RegionNode): string {
    return this.#regions.filterOf(node) ?? '';
  }

  async #childrenOf(node?: ViewNode): Promise<readonly ViewNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#roots();
      case 'files':
        return this.#readFiles();
      case 'aws': {
        const names = await this.#services.access.profiles();
        return [undefined, ...names].map((name) => this.#profileNode(name));
      }
      case 'profile': {
        const regions = await regionsFor(this.#services, node.profile.name);
        const add = note(vscode.l10n.t('Add Region…'), 'add', { command: 'userpool.addRegion', target: node });
        return [...regions.map(({ region }) => this.#regions.nodeOf(node.profile.name, region)), add];
      }
      case 'region':
        return this.#poolsOf(node);
      case 'pool':
        return node.files;
      case 'file':
      case 'note':
        return [];
    }
  }

  async #roots(): Promise<readonly ViewNode[]> {
    const files = await this.#readFiles();
    if (files.length === 0 && !this.#memory.get<boolean>(BROWSED)) return [];
    return [...(files.length > 0 ? [FILES] : []), AWS, this.#regions.nodeOf(undefined, SANDBOX_REGION)];
  }

  async #poolsOf(node: RegionNode): Promise<readonly ViewNode[]> {
    const [{ pools, hasMore, filter }, files] = await Promise.all([this.#regions.list(node), this.#readFiles()]);
    const { profile, region } = node;
    const shown = pools.map(({ poolId, name }): ViewNode => {
      const own = files.filter(({ known }) => poolIdOf(known.state) === poolId);
      return { kind: 'pool', profile, region, poolId, name, files: own.map((file) => ({ ...file, profile })) };
    });
    if (hasMore) shown.push(note(vscode.l10n.t('Load More…'), 'ellipsis', { command: LOAD_MORE, target: node }));
    if (shown.length > 0) return shown;
    if (filter === undefined) return [note(vscode.l10n.t('No user pools in {0}', regionName(region)), 'info')];
    const change = { command: 'userpool.filter', target: node };
    return [note(vscode.l10n.t('No user pools match “{0}”', filter), 'info', change)];
  }

  #profileNode(name: string | undefined): ViewNode {
    const node = this.#profiles.get(name) ?? { kind: 'profile', profile: { name } };
    this.#profiles.set(name, node);
    return node;
  }

  async #readFiles(): Promise<readonly FileNode[]> {
    const files = await (this.#files ??= viewFiles(this.#states));
    this.#shown = files.map((file) => textOf(treeItemOf(file, undefined))).join('\n');
    return files;
  }

  /** Returns the nodes that show an error and the next step for it. */
  #notesOf(error: unknown, node: ViewNode | undefined): readonly ViewNode[] {
    const { log } = this.#services;
    const retry = { command: 'userpool.refresh', ...(node ? { target: node } : {}) };
    if (!isLiveError(error)) {
      log.error(
        'The view failed unexpectedly.',
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
      const text = vscode.l10n.t(
        "Couldn't load this item because of an error in this extension. See the log for details.",
      );
      return [note(text, 'error', { step: 'show-log' }), note(labelOf('try-again'), 'refresh', retry)];
    }
    if (error.kind === 'untrusted') {
      const trust = note(labelOf('manage-trust'), 'shield', { step: 'manage-trust' });
      return [note(error.message, 'workspace-untrusted'), trust];
    }
    log.error(`${VIEW}: ${formatForLog(error)}`);
    return [note(error.message, 'error'), note(labelOf('try-again'), 'refresh', retry)];
  }

  #scheduleUpdate(): void {
    this.#files = undefined;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#tree.visible) void this.#updateFiles();
    }, COALESCE_MS);
  }

  /**
   * Updates the nodes that show files. Skips Regions that are still being read, because VS Code would discard the
   * result.
   */
  async #updateFiles(): Promise<void> {
    const before = this.#shown;
    const files = await this.#readFiles();
    if (before === undefined || this.#shown === before) return;
    if ((files.length === 0) !== (before === '')) {
      this.#changes.fire(undefined);
      return;
    }
    for (const node of [FILES, ...this.#regions.loaded()]) this.#changes.fire(node);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function textOf({ id, description, tooltip }: vscode.TreeItem): string {
  return JSON.stringify([id, description, tooltip]);
}

function note(text: string, icon: string, run?: NoteNode['run']): NoteNode {
  return { kind: 'note', text, icon, ...(run ? { run } : {}) };
}
