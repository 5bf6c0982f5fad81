import * as vscode from 'vscode';
import { regionOf, SANDBOX_REGION } from '#core/aws/pool-ids';
import { regionName } from '#core/aws/regions';
import { consolePageOfPool } from '#core/editor/console-links';
import { formatTimeHere } from '../editor-state/pool-editors.ts';
import { describeState, poolIdOf, type StateDescription } from '../editor-state/state-text.ts';
import { fileNameOf } from '../editors/file-name.ts';
import { commandOf } from '../next-steps.ts';
import { fileOfNode, type FileNode, type NoteNode, type PoolNode, type ViewNode } from './nodes.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

const COLORS: Readonly<Record<string, string>> = {
  check: 'testing.iconPassed',
  warning: 'list.warningForeground',
  error: 'list.errorForeground',
};

/** Returns the tree item for a node. @param filter the filter if the node is a Region */
export function treeItemOf(node: ViewNode, filter: string | undefined): vscode.TreeItem {
  switch (node.kind) {
    case 'files':
      return item(vscode.l10n.t('Files'), Expanded, { id: 'files', icon: 'folder', contextValue: 'files' });
    case 'aws':
      return item('AWS', Collapsed, {
        id: 'aws',
        icon: 'cloud',
        contextValue: 'aws',
        tooltip: vscode.l10n.t(
          'User pools in AWS, by profile and Region. No request is sent until you expand a Region.',
        ),
      });
    case 'profile': {
      const { name } = node.profile;
      const label = name ?? vscode.l10n.t('Default credentials');
      const tooltip = name === undefined ? vscode.l10n.t('environment, default profile, …') : undefined;
      return item(label, Collapsed, { id: `profile:${name ?? ''}`, icon: 'account', contextValue: 'profile', tooltip });
    }
    case 'region': {
      const { region, profile } = node;
      const isSandbox = region === SANDBOX_REGION;
      const description = [
        ...(isSandbox ? [vscode.l10n.t('local')] : regionName(region) === region ? [] : [region]),
        ...(filter === undefined ? [] : [vscode.l10n.t('filter: {0}', filter)]),
      ].join(' · ');
      return item(isSandbox ? vscode.l10n.t('Sandbox') : regionName(region), Collapsed, {
        id: `region:${profile.name ?? ''}:${region}`,
        icon: isSandbox ? 'beaker' : 'globe',
        contextValue: 'region',
        description,
        ...(isSandbox
          ? { tooltip: vscode.l10n.t('Simulates Amazon Cognito in VS Code. Nothing is sent to AWS.') }
          : {}),
      });
    }
    case 'pool':
      return poolItem(node);
    case 'file':
      return fileItem(node);
    case 'note':
      return noteItem(node);
  }
}

function poolItem(node: PoolNode): vscode.TreeItem {
  const { poolId, name, files, profile } = node;
  const own = files.filter(({ isMfa }) => !isMfa);
  const states = own.map(({ known }) => describeState(known, formatTimeHere).brief);
  const where = [regionName(regionOf(poolId)), ...(profile.name === undefined ? [] : [profile.name])].join(' · ');
  return item(name === '' ? poolId : name, files.length === 0 ? None : Collapsed, {
    id: `pool:${profile.name ?? ''}:${poolId}`,
    icon: 'organization',
    description: [...states, ...(name === '' ? [] : [poolId])].join(' · '),
    tooltip: [name, poolId, where, ...(files.length === 0 ? [vscode.l10n.t('No file in this workspace')] : [])].join(
      '\n',
    ),
    contextValue: [
      'pool',
      ...(fileOfNode(node) ? ['file'] : []),
      ...(consolePageOfPool(poolId) ? ['console'] : []),
    ].join(' '),
  });
}

function fileItem({ uri, known, profile, isMfa }: FileNode): vscode.TreeItem {
  const state = describeState(known, formatTimeHere);
  const folder = vscode.workspace.asRelativePath(uri).split('/').slice(0, -1).join('/');
  const isInWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const poolId = poolIdOf(known.state);
  // Leaves out the file extension to make room for the state.
  const name = fileNameOf(uri).replace(/\.userpool(mfa)?\.json$/i, '');
  const shown = item(isMfa ? vscode.l10n.t('{0} (MFA)', name) : name, None, {
    id: `file:${profile ? `of:${profile.name ?? ''}` : ''}:${uri.toString()}`,
    icon: iconOf(state),
    description: [state.brief, ...(isInWorkspace && folder !== '' ? [folder] : [])].join(' · '),
    tooltip: [vscode.workspace.asRelativePath(uri), state.text, state.detail].join('\n\n'),
    contextValue:
      known.state?.kind === 'new-pool'
        ? 'newPool'
        : [isMfa ? 'mfaFile' : 'file', ...(consolePageOfPool(poolId) ? ['console'] : [])].join(' '),
  });
  shown.resourceUri = uri;
  shown.command = { title: vscode.l10n.t('Open File'), command: 'vscode.open', arguments: [uri] };
  return shown;
}

function noteItem({ text, icon, tooltip, run }: NoteNode): vscode.TreeItem {
  const shown = item(text, None, { icon, tooltip: tooltip ?? text });
  if (!run) return shown;
  const [command, target] = 'step' in run ? [commandOf(run.step).command, undefined] : [run.command, run.target];
  shown.command = { title: text, command, arguments: target ? [target] : [] };
  return shown;
}

function iconOf({ icon }: StateDescription): vscode.ThemeIcon {
  const color = COLORS[icon];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

interface ItemParts {
  readonly id?: string;
  readonly icon: string | vscode.ThemeIcon;
  readonly description?: string;
  readonly tooltip?: string | undefined;
  readonly contextValue?: string;
}

function item(label: string, state: vscode.TreeItemCollapsibleState, { icon, ...parts }: ItemParts): vscode.TreeItem {
  const shown = new vscode.TreeItem(label, state);
  shown.iconPath = typeof icon === 'string' ? new vscode.ThemeIcon(icon) : icon;
  return Object.assign(shown, parts);
}
