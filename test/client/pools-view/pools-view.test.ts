import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TreeItem } from 'vscode';
import { LiveError, type Connection } from '../../../live/src/gateway/pool-gateway.ts';
import type { FileStates } from '../../../client/src/editor-state/file-states.ts';
import type { Services } from '../../../client/src/services.ts';
import { fileOfNode, type ViewNode } from '../../../client/src/pools-view/nodes.ts';
import { PoolsView } from '../../../client/src/pools-view/pools-view.ts';
import { mementoInMemory } from '../../support/memento.ts';
import { clearDesk, EventEmitter, fakeDocument, registered, window, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);
afterEach(() => void (workspace.textDocuments = []));

const activity = { running: undefined, isAsking: false, failure: undefined, offers: [] };
const POOL = 'eu-west-1_Customers';

/** Creates a view with the AWS profile `dev`. @param pages the pools of a Region, page by page */
function viewOn(...pages: (readonly string[] | Error)[]) {
  const calls: string[] = [];
  const access = {
    profiles: () => Promise.resolve(['dev']),
    defaultRegion: (profile?: string) => Promise.resolve(profile === 'dev' ? 'eu-west-1' : undefined),
    endpointOf: () => Promise.resolve(undefined),
    connect: ({ profile, region }: Connection) => {
      calls.push(`connect ${profile ?? 'default'} ${region}`);
      return Promise.resolve({ list });
    },
  };
  async function* list() {
    for (const page of pages) {
      calls.push('list');
      if (page instanceof Error) throw page;
      yield await Promise.resolve(page.map((id) => ({ id, name: id.toUpperCase() })));
    }
  }
  const services = {
    access,
    log: { error: () => undefined, info: () => undefined },
    endpoints: { set: () => undefined },
    regions: { get: () => ['ap-south-1'] },
  } as unknown as Services;
  const states = {
    onDidChange: new EventEmitter<unknown>().event,
    ofFile: () => ({ state: { kind: 'unknown-pool', poolId: POOL, errors: 0 }, activity }),
  } as unknown as FileStates;
  const view = new PoolsView(services, states, mementoInMemory());
  const open = async (...labels: string[]): Promise<ViewNode[]> => {
    let nodes = await view.getChildren();
    for (const label of labels) {
      const node = nodes.find((one) => view.getTreeItem(one).label === label);
      expect(node, label).toBeDefined();
      nodes = await view.getChildren(node);
    }
    return nodes;
  };
  const shown = (nodes: readonly ViewNode[]) =>
    nodes.map((node) => {
      const { label, description }: TreeItem = view.getTreeItem(node);
      const texts = [label, description].filter((text) => typeof text === 'string');
      return texts.filter((text) => text !== '').join(' | ');
    });
  return { view, open, shown, calls };
}

/** Opens a pool file in an editor, outside the workspace. */
function openFile(): void {
  workspace.textDocuments = [fakeDocument('file:///a/customers.userpool.json')];
  vi.spyOn(workspace.fs, 'readFile').mockResolvedValue(new TextEncoder().encode('{}'));
}

it('the view is empty until there is a file or the user browses pools, so VS Code shows the welcome content', async () => {
  const { view, open, shown, calls } = viewOn();
  expect(await open()).toEqual([]);
  await view.browse();
  expect(shown(await open())).toEqual(['AWS', 'Sandbox | local']);
  openFile();
  view.refresh();
  expect(shown(await open())).toEqual(['Files', 'AWS', 'Sandbox | local']);
  expect(shown(await open('Files'))).toEqual(['customers | Not pulled yet']);
  expect(calls).toEqual([]);
});

it('the view expands the profiles even if VS Code is updating it', async () => {
  const tree = window.createTreeView();
  const reveal = vi
    .spyOn(tree, 'reveal')
    .mockRejectedValueOnce(new Error('Cannot resolve tree item for element 1/aws'));
  vi.spyOn(window, 'createTreeView').mockReturnValueOnce(tree);
  const { view } = viewOn();
  await view.browse();
  expect(reveal).toHaveBeenCalledTimes(2);
});

describe('the pools of a Region', () => {
  it('are read once, with the node’s profile, when the user opens the Region', async () => {
    openFile();
    const { open, shown, calls } = viewOn([POOL, 'eu-west-1_Other']);
    expect(shown(await open('AWS', 'dev'))).toEqual([
      'Europe (Ireland) | eu-west-1',
      'Asia Pacific (Mumbai) | ap-south-1',
      'Add Region…',
    ]);
    expect(calls).toEqual([]);
    const pools = await open('AWS', 'dev', 'Europe (Ireland)');
    expect(shown(pools)).toEqual([
      `EU-WEST-1_CUSTOMERS | Not pulled yet · ${POOL}`,
      'EU-WEST-1_OTHER | eu-west-1_Other',
    ]);
    await open('AWS', 'dev', 'Europe (Ireland)');
    expect(calls).toEqual(['connect dev eu-west-1', 'list']);
    const [withFile, without] = pools;
    expect(fileOfNode(withFile!)).toMatchObject({ profile: { name: 'dev' } });
    expect(fileOfNode(without!)).toBeUndefined();
  });

  it('are loaded page by page, and filtered', async () => {
    openFile();
    const page = (start: string) => Array.from({ length: 60 }, (_, i) => `eu-west-1_${start}${i}`);
    const { view, open, shown, calls } = viewOn(page('a'), page('b'));
    const first = await open('AWS', 'dev', 'Europe (Ireland)');
    expect(first).toHaveLength(61);
    expect(shown(first).at(-1)).toBe('Load More…');
    const [region] = await open('AWS', 'dev');
    if (region?.kind !== 'region') throw new Error('not a Region');
    await registered.get('userpool.loadMore')!(region);
    expect(await view.getChildren(region)).toHaveLength(121);
    view.filter(region, 'B59');
    expect(shown(await view.getChildren(region))).toEqual(['EU-WEST-1_B59 | eu-west-1_b59']);
    view.filter(region, 'nothing');
    expect(shown(await view.getChildren(region))).toEqual(['No user pools match “nothing”']);
    expect(calls).toEqual(['connect dev eu-west-1', 'list', 'list']);
  });

  it('are replaced by an error that offers a retry, which reads the pools again', async () => {
    openFile();
    const failure = new LiveError('No permission.', { kind: 'permission', code: 'AccessDenied' });
    const { view, open, shown, calls } = viewOn(failure);
    const notes = await open('AWS', 'dev', 'Europe (Ireland)');
    expect(shown(notes)).toEqual(['No permission.', 'Try Again']);
    const { command } = view.getTreeItem(notes[1]!);
    expect(command).toMatchObject({
      command: 'userpool.refresh',
      arguments: [{ kind: 'region', region: 'eu-west-1' }],
    });
    await open('AWS', 'dev', 'Europe (Ireland)');
    expect(calls.filter((call) => call === 'list')).toHaveLength(2);
  });
});

it('the view explains in Restricted Mode why AWS is unavailable, and where to change that', async () => {
  openFile();
  const error = new LiveError('Restricted.', { kind: 'untrusted', code: 'WorkspaceNotTrusted' });
  const { view, open, shown } = viewOn(error);
  const notes = await open('AWS', 'dev', 'Europe (Ireland)');
  expect(shown(notes)).toEqual(['Restricted.', 'Manage Workspace Trust']);
  expect(view.getTreeItem(notes[1]!).command).toMatchObject({ command: 'workbench.trust.manage' });
});
