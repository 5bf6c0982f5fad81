import * as vscode from 'vscode';
import { regionName } from '#core/aws/regions';
import { isViewNode } from '../pools-view/nodes.ts';
import type { PoolsView } from '../pools-view/pools-view.ts';
import { ask } from '../prompts/quick-input.ts';

/** `userpool.filter`: filters the pools of a Region in the view by name or ID. */
export function registerFilter(view: PoolsView): vscode.Disposable {
  return vscode.commands.registerCommand('userpool.filter', async (node?: unknown) => {
    if (!isViewNode(node) || node.kind !== 'region') return;
    const text = await ask({
      title: vscode.l10n.t('Filter the user pools in {0}', regionName(node.region)),
      prompt: vscode.l10n.t('Part of a name or ID. Leave empty to show all user pools.'),
      value: view.filterOf(node),
    });
    if (text !== undefined) view.filter(node, text);
  });
}
