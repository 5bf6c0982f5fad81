import type { SymbolKind } from '../../lsp.ts';
import type { JsonDocument, TextRange } from '#core/document';
import { childShape, type ResourceDocument, type Shape } from '#core/resources';
import { detailOf, detailOfItem, symbolKindOf, nameOfItem, nameOfMember, namingNode } from './appearance.ts';

type Node = NonNullable<JsonDocument['tree']>;

/** An entry of the outline with its children, in document order. */
export interface Entry {
  readonly name: string;
  readonly detail: string | undefined;
  readonly kind: SymbolKind;
  readonly range: TextRange;
  /** The part of `range` that is selected when the user goes to the entry. */
  readonly selection: TextRange;
  readonly children: Entry[];
}

/** The same limit that VS Code has for JSON files. */
const MAX_ENTRIES = 5000;

/** Returns the nested outline entries of a document, collected breadth-first up to the limit. */
export function entriesOf({ wholeTree, request }: ResourceDocument): readonly Entry[] {
  const root: Entry[] = [];
  const waiting: { readonly node: Node; readonly shape: Shape | undefined; readonly into: Entry[] }[] = [];
  if (wholeTree) waiting.push({ node: wholeTree, shape: request.shape, into: root });
  let left = MAX_ENTRIES;
  for (const { node, shape, into } of waiting) {
    for (const [index, child] of (node.children ?? []).entries()) {
      if (left-- === 0) return root;
      const made = node.type === 'object' ? memberEntry(child, shape) : itemEntry(child, index, shape);
      into.push(made.entry);
      if (made.below) waiting.push({ node: made.below, shape: made.shape, into: made.entry.children });
    }
  }
  return root;
}

/** An entry, with the node and the shape from which its children are created. */
interface EntryWithNode {
  readonly entry: Entry;
  readonly below: Node | undefined;
  readonly shape: Shape | undefined;
}

function memberEntry(property: Node, owner: Shape | undefined): EntryWithNode {
  const [key, value] = property.children ?? [];
  const shape = owner && key && childShape(owner, String(key.value));
  return {
    entry: {
      name: key ? nameOfMember(key) : '""',
      detail: detailOf(value),
      kind: symbolKindOf(value, shape),
      range: property,
      selection: key ?? property,
      children: [],
    },
    below: value,
    shape,
  };
}

function itemEntry(item: Node, index: number, owner: Shape | undefined): EntryWithNode {
  const shape = owner && childShape(owner, index);
  return {
    entry: {
      name: nameOfItem(item, index),
      detail: detailOfItem(item),
      kind: symbolKindOf(item, shape),
      range: item,
      selection: namingNode(item) ?? item,
      children: [],
    },
    below: item,
    shape,
  };
}
