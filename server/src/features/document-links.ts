import type { DocumentLink } from '../lsp.ts';
import { POOL_ID } from '#core/aws/pool-ids';
import { parseArn } from '#core/aws/arns';
import { consolePageOfArn, consolePageOfPool, type ConsolePage } from '#core/editor/console-links';
import { nodeAt, type JsonDocument, type TextRange } from '#core/document';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';

type Node = NonNullable<JsonDocument['tree']>;

/** Far more links than any pool file has, but few enough for any editor to handle. */
const MAX_LINKS = 1000;

/** Links the pool ID and the ARNs of a file to their pages in the AWS console. */
export function documentLinksProvider({ linkTooltips }: ClientFeatures) {
  return (document: OpenDocument): DocumentLink[] => {
    const links: DocumentLink[] = [];
    for (const { node, page } of findLinks(document.pool)) {
      links.push({
        range: document.toRange(betweenQuotes(node, document.pool.text)),
        target: page.url,
        ...(linkTooltips ? { tooltip: page.title } : {}),
      });
      if (links.length === MAX_LINKS) break;
    }
    return links;
  };
}

/** Returns a string's range without its quotes; the closing quote may be missing. */
function betweenQuotes({ offset, length }: Node, text: string): TextRange {
  const isClosed = length > 1 && text[offset + length - 1] === '"';
  return { offset: offset + 1, length: length - (isClosed ? 2 : 1) };
}

function* findLinks(pool: JsonDocument): Generator<{ readonly node: Node; readonly page: ConsolePage }> {
  const id = nodeAt(pool, [POOL_ID]);
  const page = id && consolePageOfPool(id.value);
  if (page) yield { node: id, page };
  for (const node of stringsIn(pool.wholeTree)) {
    const arn = parseArn(node.value as string);
    const page = arn && consolePageOfArn(arn);
    if (page) yield { node, page };
  }
}

/** Returns the string values of a tree, in document order. */
function* stringsIn(node: Node | undefined): Generator<Node> {
  if (node?.type === 'string') yield node;
  else if (node?.type === 'property') yield* stringsIn(node.children?.[1]);
  else for (const child of node?.children ?? []) yield* stringsIn(child);
}
