import {
  getLanguageService,
  type ASTNode,
  type ClientCapabilities,
  type LanguageService,
} from 'vscode-json-languageservice';
import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import type { Path } from '#pool/json';
import { toJsonSchema, toPlainText, type JsonSchema } from '#pool/schema';
import { lazy } from './lazy.ts';

/** The JSON service with the pool's schema. Both are made at first use. */
export interface PoolJson {
  readonly service: LanguageService;
  readonly schema: JsonSchema;
  /** Markdown as the client shows it beside a completion item. */
  readonly documentation: (markdown: string) => MarkupContent | string;
}

/**
 * Sets the JSON service up for pool files: every document that it is asked about has the pool's schema. It gets nothing
 * to fetch schemas with, so that it never reaches for the network.
 */
export function makePoolJson(clientCapabilities: ClientCapabilities): PoolJson {
  const schema = lazy(toJsonSchema);
  const service = lazy(() => {
    const made = getLanguageService({ clientCapabilities });
    // The service's type for schemas wants mutable lists; it changes none.
    made.configure({
      validate: false,
      schemas: [{ uri: 'userpool:schema', fileMatch: ['*'], schema: schema() as object }],
    });
    return made;
  });
  const formats = clientCapabilities.textDocument?.completion?.completionItem?.documentationFormat ?? [];
  const markdown = formats.includes(MarkupKind.Markdown);
  return {
    get service() {
      return service();
    },
    get schema() {
      return schema();
    },
    documentation: (text) => (markdown ? { kind: MarkupKind.Markdown, value: text } : toPlainText(text)),
  };
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
