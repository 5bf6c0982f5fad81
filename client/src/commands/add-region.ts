import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { isViewNode } from '../pools-view/nodes.ts';
import type { PoolsView } from '../pools-view/pools-view.ts';
import { addRegion } from '../prompts/pick-region.ts';

/** `userpool.addRegion`: adds a Region to a profile in the view. */
export function registerAddRegion(services: Services, view: PoolsView): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.addRegion', async (node?: unknown) => {
    if (!isViewNode(node) || node.kind !== 'profile') return;
    const title = vscode.l10n.t('Add Region');
    const place = { step: 1, totalSteps: 1 };
    const added = await addRegion(services, node.profile.name, { title, place });
    if (typeof added === 'string') view.refresh(node);
  });
}
