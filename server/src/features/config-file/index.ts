import { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '#core/config';
import type { LocatedDiagnostic } from '#core/diagnostics';
import { editsOf, parseDocument, type TextRange } from '#core/document';
import { isReadable, withoutSchemaName, type JSONDocument, type PoolJsonService } from '../../json-service.ts';
import type { Handlers } from '../../handlers.ts';
import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type CompletionList,
  type CompletionParams,
  type Diagnostic as LspDiagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type Hover,
  type HoverParams,
  type Position,
  type Range,
  type ResponseError,
} from '../../lsp.ts';
import { kinds } from '../code-actions/kinds.ts';
import { SOURCE } from '../diagnostics/to-diagnostic.ts';

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** The language features of configuration files. */
export class ConfigFileFeatures {
  readonly #json: PoolJsonService;
  readonly #handlers: Handlers;

  constructor(json: PoolJsonService, handlers: Handlers) {
    this.#json = json;
    this.#handlers = handlers;
  }

  /** Extends a handler for code action requests to configuration files. */
  withCodeActions(handler: Handler<CodeActionParams, CodeAction[]>): Handler<CodeActionParams, CodeAction[]> {
    const provide = (text: TextDocument, { range }: CodeActionParams): CodeAction[] => this.#quickFixes(text, range);
    return this.#handlers.forConfig('code actions of a configuration file', provide, handler);
  }

  /** Extends a handler for completion requests to configuration files. */
  withCompletion(
    handler: Handler<CompletionParams, CompletionList | null>,
  ): Handler<CompletionParams, CompletionList | null> {
    return this.#handlers.forConfig(
      'completion of a configuration file',
      (text, { position }) => this.#completion(text, position),
      handler,
    );
  }

  /** Extends a handler for hover requests to configuration files. */
  withHover(handler: Handler<HoverParams, Hover | null>): Handler<HoverParams, Hover | null> {
    return this.#handlers.forConfig(
      'hover of a configuration file',
      (text, { position }) => this.#hover(text, position),
      handler,
    );
  }

  /** Extends a handler for diagnostic requests to configuration files. */
  withDiagnostics(
    handler: Handler<DocumentDiagnosticParams, DocumentDiagnosticReport>,
  ): Handler<DocumentDiagnosticParams, DocumentDiagnosticReport> {
    return this.#handlers.forConfig(
      'diagnostics of a configuration file',
      (text): DocumentDiagnosticReport => ({
        kind: DocumentDiagnosticReportKind.Full,
        items: this.diagnostics(text),
      }),
      handler,
    );
  }

  /** Returns the diagnostics of a configuration file. */
  diagnostics(text: TextDocument): LspDiagnostic[] {
    return readConfig(text.getText()).diagnostics.map((diagnostic) => toDiagnostic(text, diagnostic));
  }

  /** Returns the quick fixes for the diagnostics in a range. */
  #quickFixes(text: TextDocument, range: Range): CodeAction[] {
    const document = parseDocument(text.getText());
    const [start, end] = [text.offsetAt(range.start), text.offsetAt(range.end)];
    return readConfig(text.getText())
      .diagnostics.filter(({ range: { offset, length } }) => offset <= end && start <= offset + length)
      .flatMap((diagnostic) =>
        (diagnostic.fixes ?? []).map(({ title, edits }) => ({
          title,
          kind: kinds.quickFix,
          diagnostics: [toDiagnostic(text, diagnostic)],
          isPreferred: true,
          edit: {
            changes: {
              [text.uri]: editsOf(document, edits).map((edit) => ({
                range: toRange(text, edit),
                newText: edit.content,
              })),
            },
          },
        })),
      );
  }

  /** Completes properties, codes and severities. */
  async #completion(text: TextDocument, position: Position): Promise<CompletionList | null> {
    const parsed = this.#parse(text);
    return parsed ? await this.#json.service.doComplete(parsed.text, position, parsed.tree) : null;
  }

  /** Describes the property under the cursor. */
  async #hover(text: TextDocument, position: Position): Promise<Hover | null> {
    const parsed = this.#parse(text);
    return parsed ? await this.#json.service.doHover(parsed.text, position, parsed.tree) : null;
  }

  #parse(text: TextDocument): { readonly text: TextDocument; readonly tree: JSONDocument } | undefined {
    const document = parseDocument(text.getText());
    if (!isReadable(document)) return undefined;
    const copy = TextDocument.create(text.uri, text.languageId, text.version, withoutSchemaName(document));
    return { text: copy, tree: this.#json.service.parseJSONDocument(copy) };
  }
}

function toDiagnostic(text: TextDocument, { code, message, range }: LocatedDiagnostic): LspDiagnostic {
  return { range: toRange(text, range), severity: DiagnosticSeverity.Error, code, source: SOURCE, message };
}

function toRange(text: TextDocument, { offset, length }: TextRange): Range {
  return { start: text.positionAt(offset), end: text.positionAt(offset + length) };
}
