import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

/** The built server, as it ships. */
export const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

/** The client capabilities of VS Code that affect the server. */
export const editor: ClientCapabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, dataSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, dataSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    documentLink: { tooltipSupport: true },
    codeLens: {},
    inlayHint: {},
  },
  workspace: { workspaceEdit: { documentChanges: true }, applyEdit: true },
};

let documents = 0;

/**
 * A language client without an editor. It runs the real server as a child process and communicates over standard input
 * and output.
 */
export class Lsp {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** The messages that the server logged. */
  readonly log: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  initialized!: InitializeResult;
  #awaited: {
    fits: (params: PublishDiagnosticsParams) => boolean;
    take: (params: PublishDiagnosticsParams) => void;
  }[] = [];

  constructor(process: ChildProcess) {
    this.process = process;
    this.connection = createProtocolConnection(
      new StreamMessageReader(process.stdout!),
      new StreamMessageWriter(process.stdin!),
    );
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      const due = this.#awaited.filter(({ fits }) => fits(params));
      this.#awaited = this.#awaited.filter((one) => !due.includes(one));
      due.forEach(({ take }) => take(params));
    });
    this.connection.listen();
  }

  /**
   * Starts the server and initializes the connection.
   *
   * @param server the path of the server, by default the built one
   * @param locale the display language of the client
   * @throws if the server has not been built
   */
  static async start(
    capabilities: ClientCapabilities = editor,
    // All files in the tests are incomplete.
    initializationOptions: unknown = { rules: { 'request-incomplete': 'off' } },
    { server = SERVER, locale }: { readonly server?: string; readonly locale?: string } = {},
  ): Promise<Lsp> {
    if (!existsSync(server)) throw new Error('dist/server.js is missing: run npm run build first');
    const lsp = new Lsp(spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] }));
    lsp.initialized = await lsp.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      workspaceFolders: null,
      capabilities,
      initializationOptions,
      ...(locale === undefined ? {} : { locale }),
    } as InitializeParams);
    await lsp.connection.sendNotification(InitializedNotification.type, {});
    return lsp;
  }

  /** Opens a document and returns its URI. */
  async open(text: string, uri = `file:///pools/${++documents}.userpool.json`): Promise<string> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'userpool', version: 1, text },
    });
    return uri;
  }

  /** Replaces the content of an open document. */
  async change(uri: string, version: number, text: string): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Pulls the diagnostics of an open document. */
  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    if (report.kind === DocumentDiagnosticReportKind.Unchanged) throw new Error('nothing to compare with');
    return report.items;
  }

  /** Opens a document and returns its diagnostics. */
  async diagnose(text: string): Promise<Diagnostic[]> {
    return this.pull(await this.open(text));
  }

  /** Waits for the next published diagnostics that match the condition. */
  nextPublished(fits: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    return new Promise((take) => this.#awaited.push({ fits, take }));
  }

  /** Shuts the server down as required by the protocol. @returns the exit code */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await exited;
    this.connection.dispose();
    return code;
  }
}
