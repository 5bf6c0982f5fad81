import type { Node } from 'jsonc-parser';
import { toRange } from './node-at.ts';
import type { JsonDocument, TextRange } from './types.ts';

/** A property that has no effect because a later property of the same object has the same name. */
export interface DuplicateName {
  readonly name: string;
  readonly range: TextRange;
  /** The range of the name of the last such property, which is the one that takes effect. */
  readonly counts: TextRange;
}

// The cache contains only documents with duplicates, because entries in a weak map survive minor garbage collections
// and would use memory.
const duplicatesByDocument = new WeakMap<JsonDocument, readonly DuplicateName[]>();

/** Returns the properties that JSON parsers ignore because a later property has the same name. Cached per document. */
export function findDuplicateNames(document: JsonDocument): readonly DuplicateName[] {
  if (!document.hasDuplicates) return [];
  const duplicates = duplicatesByDocument.get(document) ?? findDuplicates(document);
  duplicatesByDocument.set(document, duplicates);
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
