import type { ASTNode } from 'vscode-json-languageservice';
import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver/node';
import type { Path } from '#pool/json';
import { schemaAt, toPlainText, type JsonSchema } from '#pool/schema';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { PoolJson } from '../pool-json.ts';

/**
 * What a member is, on its name, also where its value is not written yet; on a value that AWS describes, what that
 * value does first.
 */
export function hoverProvider(json: PoolJson, client: ClientFeatures) {
  return (document: OpenDocument, { position }: HoverParams): Hover | null => {
    const node = document.json.getNodeFromOffset(document.text.offsetAt(position));
    const markdown = node && textFor(json.schema, node);
    if (!node || markdown === undefined) return null;
    return {
      contents: client.hoverMarkdown
        ? { kind: MarkupKind.Markdown, value: markdown }
        : { kind: MarkupKind.PlainText, value: toPlainText(markdown) },
      range: document.toRange(node),
    };
  };
}

function textFor(schema: JsonSchema, node: ASTNode): string | undefined {
  if (node.type === 'object' || node.type === 'array' || node.type === 'property') return undefined;
  const path = pathOf(node);
  const at = schemaAt(schema, path);
  if (!at || path.length === 0) return undefined;
  // An item of a list and an entry of a map are told of where the list or map is.
  const member = isListItem(node) || at.markdownDescription === undefined ? schemaAt(schema, path.slice(0, -1)) : at;
  const about = member?.markdownDescription ?? at.markdownDescription ?? at.description;
  const value = isName(node) ? undefined : valueText(at, node.value);
  const parts = [value, about].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('\n\n---\n\n');
}

function valueText(
  { enum: values = [], markdownEnumDescriptions = [] }: JsonSchema,
  value: unknown,
): string | undefined {
  const text = markdownEnumDescriptions[values.findIndex((one) => one === value)];
  return text === undefined || text === '' ? undefined : `**\`${String(value)}\`**: ${text}`;
}

const isName = (node: ASTNode): boolean => node.parent?.type === 'property' && node.parent.keyNode === node;
const isListItem = (node: ASTNode): boolean => node.parent?.type === 'array';

/** Where a node stands; a member's name stands where its value does. */
function pathOf(node: ASTNode): Path {
  const { parent } = node;
  if (!parent) return [];
  if (parent.type === 'array') return [...pathOf(parent), parent.items.indexOf(node)];
  return parent.type === 'property' ? [...pathOf(parent), parent.keyNode.value] : pathOf(parent);
}
