import type { DocumentLink } from '../lsp.ts';
import { parseArn } from '#core/aws/arns';
import { consolePageOfArn, consolePageOfPool, type ConsolePage } from '#core/editor/console-links';
import { nodeAt, type PoolDocument, type TextRange } from '#core/document';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';

type Node = NonNullable<PoolDocument['tree']>;

/** Far more than a pool names, and less than an editor chokes on. */
const MOST = 1000;

/** The pool's id and the ARNs in a file, each leading to its page in the AWS console, where it has one. */
export function documentLinksProvider({ linkTooltips }: ClientFeatures) {
  return (document: OpenDocument): DocumentLink[] => {
    const links: DocumentLink[] = [];
    for (const { node, page } of linked(document.pool)) {
      links.push({
        range: document.toRange(betweenQuotes(node, document.pool.text)),
        target: page.url,
        ...(linkTooltips ? { tooltip: page.title } : {}),
      });
      if (links.length === MOST) break;
    }
    return links;
  };
}

/** The second quote may be missing yet. */
function betweenQuotes({ offset, length }: Node, text: string): TextRange {
  const isClosed = length > 1 && text[offset + length - 1] === '"';
  return { offset: offset + 1, length: length - (isClosed ? 2 : 1) };
}

function* linked(pool: PoolDocument): Generator<{ readonly node: Node; readonly page: ConsolePage }> {
  const id = nodeAt(pool, ['UserPoolId']);
  const page = id && consolePageOfPool(id.value);
  if (page) yield { node: id, page };
  for (const node of textsIn(pool.tree)) {
    const arn = parseArn(node.value as string);
    const page = arn && consolePageOfArn(arn);
    if (page) yield { node, page };
  }
}

/** The texts in a tree that are values, in the order of the text. */
function* textsIn(node: Node | undefined): Generator<Node> {
  if (node?.type === 'string') yield node;
  else if (node?.type === 'property') yield* textsIn(node.children?.[1]);
  else for (const child of node?.children ?? []) yield* textsIn(child);
}
