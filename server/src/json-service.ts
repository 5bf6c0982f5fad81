import { getLanguageService, type ASTNode, type LanguageService } from 'vscode-json-languageservice';
import type { JsonValue, Path } from '#core/json';
import { toJsonSchema, toPlainText, type JsonSchema } from '#core/editor/json-schema';
import { lazy } from './lazy.ts';
import { MarkupKind, type ClientCapabilities, type CompletionItem, type MarkupContent } from './lsp.ts';

export type { ASTNode, JSONDocument, LanguageService, ObjectASTNode } from 'vscode-json-languageservice';

/** The JSON language service with the pool's schema, both created at first use. */
export interface PoolJsonService {
  readonly service: LanguageService;
  readonly schema: JsonSchema;
  /** Documentation of a completion item, in the client's format: Markdown, with JSON below it. */
  readonly documentation: (markdown: string, code?: string) => MarkupContent | string;
  /** The detail of a completion item: in the list where the client supports it, else with its documentation. */
  readonly detail: (text: string) => Pick<CompletionItem, 'detail' | 'labelDetails'>;
}

/**
 * Creates the JSON service for pool files: every document has the pool's schema. It has no way to fetch schemas, so it
 * never uses the network.
 */
export function createPoolJsonService(clientCapabilities: ClientCapabilities): PoolJsonService {
  const schema = lazy(toJsonSchema);
  const service = lazy(() => {
    const created = getLanguageService({ clientCapabilities });
    // The type of the service asks for mutable lists, which it does not modify.
    created.configure({
      validate: false,
      schemas: [{ uri: 'userpool:schema', fileMatch: ['*'], schema: schema() as object }],
    });
    return created;
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
    detail: (text) => (labelDetailsSupport ? { labelDetails: { description: text } } : { detail: text }),
  };
}

const fenced = (code: string | undefined): string[] => (code === undefined ? [] : [`\`\`\`json\n${code}\n\`\`\``]);

/** Returns the JSON value of a node. Of several members with one name the last wins; one without a value is skipped. */
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

/** Returns the path of a node; a member's name has the path of its value. */
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
