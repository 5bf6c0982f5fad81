import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type ASTNode, type JSONDocument, type LanguageService } from 'vscode-json-languageservice';
import { SCHEMA_MEMBER } from '#core/diagnostics/schema-validation';
import type { JsonDocument } from '#core/document';
import type { Path } from '#core/json';
import { kinds, type RequestSpec } from '#core/resources';
import { CONFIG_FILE } from '#core/config';
import { configSchema } from '#core/editor/config-schema';
import { toJsonSchema, toPlainText, type JsonSchema } from '#core/editor/json-schema';
import type { OpenDocument } from './documents/open-document.ts';
import { lazy } from './lazy.ts';
import { MarkupKind, type ClientCapabilities, type CompletionItem, type MarkupContent } from './lsp.ts';

export type { ASTNode, JSONDocument, LanguageService } from 'vscode-json-languageservice';

/** The JSON language service with the schemas of the requests, created on first use. */
export interface PoolJsonService {
  readonly service: LanguageService;
  readonly schemaOf: (request: RequestSpec) => JsonSchema;
  /**
   * Returns the tree of a document, for features that work at the cursor. It recovers more from incomplete text than
   * our own tree does.
   */
  readonly treeOf: (document: OpenDocument) => JSONDocument;
  /** Formats the documentation of a completion item for the client: Markdown, with JSON below it. */
  readonly documentation: (markdown: string, code?: string) => MarkupContent | string;
  /**
   * Formats the detail of a completion item. It is shown in the list if the client supports that, and otherwise with
   * the documentation.
   */
  readonly detail: (text: string) => Pick<CompletionItem, 'detail' | 'labelDetails'>;
}

/**
 * Returns the URI of a request's schema, which is also the URI of the documents that are completed using that schema.
 */
export function schemaUri({ operation }: RequestSpec): string {
  return `userpool:///${operation}`;
}

/**
 * Creates the JSON service for the requests of all kinds of files. It cannot fetch schemas, so it never uses the
 * network.
 * @param ruleLink the URI of the document that explains the rules
 */
export function createPoolJsonService(clientCapabilities: ClientCapabilities, ruleLink?: string): PoolJsonService {
  const requests = kinds.flatMap((kind) => Object.values(kind.requests));
  const schemas = new Map<RequestSpec, JsonSchema>();
  const schemaOf = (request: RequestSpec): JsonSchema => {
    const schema = schemas.get(request) ?? toJsonSchema(request, ruleLink);
    schemas.set(request, schema);
    return schema;
  };
  const service = lazy(() => {
    const created = getLanguageService({ clientCapabilities });
    // The service's types require mutable lists, but the service does not modify them.
    created.configure({
      validate: false,
      schemas: [
        ...requests.map((request) => ({
          uri: schemaUri(request),
          fileMatch: [request.operation],
          schema: schemaOf(request) as object,
        })),
        { uri: `userpool:///${CONFIG_FILE}`, fileMatch: [CONFIG_FILE], schema: configSchema(ruleLink) as object },
      ],
    });
    return created;
  });
  const trees = new WeakMap<OpenDocument, JSONDocument>();
  const { documentationFormat, labelDetailsSupport } =
    clientCapabilities.textDocument?.completion?.completionItem ?? {};
  const markdown = documentationFormat?.includes(MarkupKind.Markdown) ?? false;
  return {
    get service() {
      return service();
    },
    schemaOf,
    treeOf: (document) => {
      const { text, pool } = document;
      const tree = trees.get(document) ?? service().parseJSONDocument(isReadable(pool) ? text : emptyText);
      trees.set(document, tree);
      return tree;
    },
    documentation: (text, code) => {
      const parts = markdown ? [text, ...fenced(code)] : [toPlainText(text), ...(code === undefined ? [] : [code])];
      const value = parts.join('\n\n');
      return markdown ? { kind: MarkupKind.Markdown, value } : value;
    },
    detail: (text) => (labelDetailsSupport ? { labelDetails: { description: text } } : { detail: text }),
  };
}

const emptyText = TextDocument.create('', '', 0, '');

/**
 * Whether the JSON service can parse a document. Parsing a document that is nested too deeply would overflow the stack.
 */
export function isReadable({ wholeTree, syntaxProblems }: JsonDocument): boolean {
  return wholeTree !== undefined || syntaxProblems.length === 0;
}

/**
 * Returns the text with the name of a top-level `$schema` blanked out, so that the JSON service uses the pool's schema
 * rather than the one that the file specifies for other tools. Keeps all offsets.
 */
export function withoutSchemaName({ text, wholeTree }: JsonDocument): string {
  const names = (wholeTree?.type === 'object' ? (wholeTree.children ?? []) : [])
    .flatMap((property) => property.children?.[0] ?? [])
    .filter((name) => name.value === SCHEMA_MEMBER);
  return names.reduce((blanked, { offset, length }) => {
    const name = `"${'_'.repeat(Math.max(length - 2, 0))}"`;
    return blanked.slice(0, offset) + name + blanked.slice(offset + length);
  }, text);
}

const fenced = (code: string | undefined): string[] => (code === undefined ? [] : [`\`\`\`json\n${code}\n\`\`\``]);

/** Returns the path of a node; a property name has the path of its value. */
export function pathOf(node: ASTNode): Path {
  const { parent } = node;
  if (!parent) return [];
  if (parent.type === 'array') return [...pathOf(parent), parent.items.indexOf(node)];
  return parent.type === 'property' ? [...pathOf(parent), parent.keyNode.value] : pathOf(parent);
}

/** Whether a node is a property name. */
export function isName(node: ASTNode): boolean {
  return node.parent?.type === 'property' && node.parent.keyNode === node;
}
