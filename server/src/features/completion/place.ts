import type { ASTNode } from 'vscode-json-languageservice';
import type { OpenDocument } from '../../documents/open-document.ts';

/** Where in the document something is to be put in. */
export interface Place {
  /** The object or list in which a new member or item will stand; none for the value of a member. */
  readonly container?: ASTNode;
  /** Whether the member at the cursor has its value already, and nothing but a comma may follow. */
  readonly complete?: boolean;
}

/** Reads off the tree what a completion at an offset would be part of. */
export function placeAt({ text, poolJson }: OpenDocument, offset: number): Place {
  const node = poolJson.getNodeFromOffset(offset, true);
  if (!node) return {};
  const behind = offset === node.offset + node.length && /[}\]]/.test(text.getText()[offset - 1] ?? '');
  const holder = node.type === 'object' || node.type === 'array' ? (behind ? node.parent : node) : node.parent;
  if (holder?.type === 'object' || holder?.type === 'array') return { container: holder };
  if (holder?.type !== 'property') return {};
  if (holder.keyNode === node) return holder.parent ? { container: holder.parent } : {};
  return { complete: behind };
}
