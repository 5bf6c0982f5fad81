import type { Node } from 'jsonc-parser';
import { toRange } from './node-at.ts';
import type { JsonDocument, TextRange } from './types.ts';

/** A member that does not count because a later one in the same object has its name. */
export interface DuplicateName {
  readonly name: string;
  /** The name that does not count. */
  readonly range: TextRange;
  /** The name that does. */
  readonly counts: TextRange;
}

// Hardly a document has any: what a weak map holds outlives every quick garbage collection.
const known = new WeakMap<JsonDocument, readonly DuplicateName[]>();

/** The members of a document that JSON readers pass over because their name comes again. Kept for each document. */
export function duplicateNames(document: JsonDocument): readonly DuplicateName[] {
  if (!document.hasDuplicates) return [];
  const duplicates = known.get(document) ?? findDuplicates(document);
  known.set(document, duplicates);
  return duplicates;
}

function findDuplicates(document: JsonDocument): DuplicateName[] {
  const found: DuplicateName[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'object') for (const one of duplicatesOf(node)) found.push(one);
    for (const child of node.children ?? []) if (child.children) visit(child);
  };
  if (document.tree) visit(document.tree);
  return found.sort((a, b) => a.range.offset - b.range.offset);
}

const keyOf = (property: Node): Node | undefined => property.children?.[0];

function duplicatesOf({ children = [] }: Node): DuplicateName[] {
  const last = new Map(children.map((property) => [keyOf(property)?.value as unknown, keyOf(property)]));
  return children.flatMap((property) => {
    const key = keyOf(property);
    const counts = last.get(key?.value);
    return key && counts && counts !== key
      ? { name: String(key.value), range: toRange(key), counts: toRange(counts) }
      : [];
  });
}
