import type { SymbolKind } from '../../lsp.ts';
import type { PoolDocument, TextRange } from '#core/document';
import { childShape, requestShape, type Shape } from '#core/resources/pool/shape';
import { detailOf, detailOfItem, kindOf, nameOfItem, nameOfMember, namingNode } from './appearance.ts';

type Node = NonNullable<PoolDocument['tree']>;

/** One line of an outline, with those below it, in the order of the text. */
export interface Entry {
  readonly name: string;
  readonly detail: string | undefined;
  readonly kind: SymbolKind;
  readonly range: TextRange;
  /** What is selected when it is chosen: within the range. */
  readonly selection: TextRange;
  readonly children: Entry[];
}

/** As many as VS Code shows of a JSON file. */
const MOST = 5000;

/** What stands in a document, members in members; of very much what stands nearest to the top. */
export function entriesOf({ tree }: PoolDocument): readonly Entry[] {
  const root: Entry[] = [];
  const waiting: { readonly node: Node; readonly shape: Shape | undefined; readonly into: Entry[] }[] = [];
  if (tree) waiting.push({ node: tree, shape: requestShape, into: root });
  let left = MOST;
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

/** An entry, and the node and the shape of what stands below it. */
interface Made {
  readonly entry: Entry;
  readonly below: Node | undefined;
  readonly shape: Shape | undefined;
}

function memberEntry(property: Node, owner: Shape | undefined): Made {
  const [key, value] = property.children ?? [];
  const shape = owner && key && childShape(owner, String(key.value));
  return {
    entry: {
      name: key ? nameOfMember(key) : '""',
      detail: detailOf(value),
      kind: kindOf(value, shape),
      range: property,
      selection: key ?? property,
      children: [],
    },
    below: value,
    shape,
  };
}

function itemEntry(item: Node, index: number, owner: Shape | undefined): Made {
  const shape = owner && childShape(owner, index);
  return {
    entry: {
      name: nameOfItem(item, index),
      detail: detailOfItem(item),
      kind: kindOf(item, shape),
      range: item,
      selection: namingNode(item) ?? item,
      children: [],
    },
    below: item,
    shape,
  };
}
