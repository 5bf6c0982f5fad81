import type { Uri } from 'vscode';
import type { ChosenProfile } from '../connection/target.ts';
import type { KnownState } from '../editor-state/state-text.ts';
import type { CommandStep } from '../next-steps.ts';

/** A pool file in the view. */
export interface FileNode {
  readonly kind: 'file';
  readonly uri: Uri;
  /** The text on disk. */
  readonly text: string;
  readonly known: KnownState;
  /** Whether the file contains the pool's MFA settings. */
  readonly isMfa?: boolean;
  /** The profile of the parent node. If undefined, the file's own profile is used. */
  readonly profile?: ChosenProfile;
}

/** A Region of a profile, or the sandbox. Its children are the pools. */
export interface RegionNode {
  readonly kind: 'region';
  readonly profile: ChosenProfile;
  readonly region: string;
}

/** A live pool. Its children are its files. */
export interface PoolNode {
  readonly kind: 'pool';
  readonly profile: ChosenProfile;
  readonly region: string;
  readonly poolId: string;
  readonly name: string;
  readonly files: readonly FileNode[];
}

/** An error, a hint or an action. */
export interface NoteNode {
  readonly kind: 'note';
  readonly text: string;
  readonly icon: string;
  readonly tooltip?: string;
  readonly run?: { readonly command: string; readonly target?: ViewNode } | { readonly step: CommandStep };
}

/** A node in the view. */
export type ViewNode =
  | { readonly kind: 'files' }
  | { readonly kind: 'aws' }
  | { readonly kind: 'profile'; readonly profile: ChosenProfile }
  | RegionNode
  | PoolNode
  | FileNode
  | NoteNode;

/** The file that one of the view's commands applies to, with the profile of its node. */
export interface FileTarget {
  readonly file: Uri;
  readonly profile?: ChosenProfile | undefined;
}

/** Whether a command's argument is a node in the view. */
export function isViewNode(value: unknown): value is ViewNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** Returns the file of a file node, or the pool file of a pool node that has exactly one. */
export function fileOfNode(node: ViewNode): FileTarget | undefined {
  if (node.kind === 'file') return { file: node.uri, profile: node.profile };
  const [only, ...others] = node.kind === 'pool' ? node.files.filter(({ isMfa }) => !isMfa) : [];
  return node.kind === 'pool' && only && others.length === 0 ? { file: only.uri, profile: node.profile } : undefined;
}

/**
 * Returns the profile of a command's argument if the argument is a node. This profile overrides the one in the
 * settings.
 */
export function profileOfNode(argument: unknown): ChosenProfile | undefined {
  return isViewNode(argument) ? fileOfNode(argument)?.profile : undefined;
}
