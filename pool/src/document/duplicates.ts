import type { Node } from 'jsonc-parser';
import { toRange } from './locate.ts';
import type { PoolDocument, TextRange } from './parse.ts';

/** A member that does not count because a later one in the same object has its name. */
export interface DuplicateName {
  readonly name: string;
  /** The name that does not count. */
  readonly range: TextRange;
  /** The name that does. */
  readonly counts: TextRange;
}

const known = new WeakMap<PoolDocument, readonly DuplicateName[]>();

/** The members of a document that JSON readers pass over because their name comes again. Kept for each document. */
export function duplicateNames(document: PoolDocument): readonly DuplicateName[] {
  const duplicates = known.get(document) ?? findDuplicates(document);
  known.set(document, duplicates);
  return duplicates;
}

function findDuplicates(document: PoolDocument): DuplicateName[] {
  const found: DuplicateName[] = [];
  const visit = (node: Node): void => {
    const last = new Map<string, Node>();
    for (const child of [...(node.children ?? [])].reverse()) {
      visit(child);
      const key = node.type === 'object' ? child.children?.[0] : undefined;
      if (!key) continue;
      const name = String(key.value);
      const counts = last.get(name);
      if (counts) found.push({ name, range: toRange(key), counts: toRange(counts) });
      else last.set(name, key);
    }
  };
  if (document.tree) visit(document.tree);
  return found.reverse();
}
