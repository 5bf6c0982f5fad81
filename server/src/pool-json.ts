import {
  getLanguageService,
  type ASTNode,
  type ClientCapabilities,
  type LanguageService,
} from 'vscode-json-languageservice';
import { MarkupKind, type CompletionItem, type MarkupContent } from './lsp.ts';
import type { JsonValue, Path } from '#core/json';
import { updateRequest } from '#core/resources/pool';
import { toJsonSchema, toPlainText, type JsonSchema } from '#core/editor/json-schema';
import { lazy } from './lazy.ts';

/** The JSON service with the pool's schema. Both are made at first use. */
export interface PoolJson {
  readonly service: LanguageService;
  readonly schema: JsonSchema;
  /** Markdown, and JSON below it, as the client shows it beside a completion item. */
  readonly documentation: (markdown: string, code?: string) => MarkupContent | string;
  /** A few words beside a completion item, where the client shows them in the list, or else with its description. */
  readonly aside: (text: string) => Pick<CompletionItem, 'detail' | 'labelDetails'>;
}

/**
 * Sets the JSON service up for pool files: every document that it is asked about has the pool's schema. It gets nothing
 * to fetch schemas with, so that it never reaches for the network.
 */
export function makePoolJson(clientCapabilities: ClientCapabilities): PoolJson {
  const schema = lazy(() => toJsonSchema(updateRequest));
  const service = lazy(() => {
    const made = getLanguageService({ clientCapabilities });
    // The service's type for schemas wants mutable lists; it changes none.
    made.configure({
      validate: false,
      schemas: [{ uri: 'userpool:schema', fileMatch: ['*'], schema: schema() as object }],
    });
    return made;
  });
  const { documentationFormat, labelDetailsSupport } =
    clientCapabilities.textDocument?.completion?.completionItem ?? {};
  const markdown = documentationFormat?.includes(MarkupKind.Markdown) ?? false;
  return {
    get service() {
      return service();
    },
    get schema() {
      return schema();
    },
    documentation: (text, code) => {
      const parts = markdown ? [text, ...fenced(code)] : [toPlainText(text), ...(code === undefined ? [] : [code])];
      const value = parts.join('\n\n');
      return markdown ? { kind: MarkupKind.Markdown, value } : value;
    },
    aside: (text) => (labelDetailsSupport ? { labelDetails: { description: text } } : { detail: text }),
  };
}

const fenced = (code: string | undefined): string[] => (code === undefined ? [] : [`\`\`\`json\n${code}\n\`\`\``]);

/** The JSON value of a node. Of several members with one name the last wins; one without a value is passed over. */
export function valueOf(node: ASTNode): JsonValue {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        node.properties.flatMap(({ keyNode, valueNode }) => (valueNode ? [[keyNode.value, valueOf(valueNode)]] : [])),
      );
    case 'array':
      return node.items.map(valueOf);
    case 'property':
      return node.valueNode ? valueOf(node.valueNode) : null;
    default:
      return node.value;
  }
}

/** Where a node of the JSON service's tree stands; a member's name stands where its value does. */
export function pathOf(node: ASTNode): Path {
  const { parent } = node;
  if (!parent) return [];
  if (parent.type === 'array') return [...pathOf(parent), parent.items.indexOf(node)];
  return parent.type === 'property' ? [...pathOf(parent), parent.keyNode.value] : pathOf(parent);
}

/** Whether a node is a member's name. */
export function isName(node: ASTNode): boolean {
  return node.parent?.type === 'property' && node.parent.keyNode === node;
}
