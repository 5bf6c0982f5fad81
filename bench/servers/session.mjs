import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { withTimeout } from './with-timeout.mjs';

/**
 * @typedef {import('vscode-languageserver/node').Diagnostic} Diagnostic
 * @typedef {import('vscode-languageserver/node').Position} Position
 * @typedef {import('vscode-languageserver/node').TextDocumentContentChangeEvent} Change
 * @typedef {import('./programs.mjs').Program} Program
 *
 * How the client gets diagnostics: it requests them, like VS Code, or the server publishes them.
 * @typedef {'requested' | 'published'} Mode
 */

/** Requests from the server that the client acknowledges but otherwise ignores. */
const acceptedRequests = [
  'client/registerCapability',
  'client/unregisterCapability',
  'window/workDoneProgress/create',
  'workspace/diagnostic/refresh',
  'workspace/workspaceFolders',
];

/** A server process, and a client that has one document open. */
export class Session {
  #child;
  /** @type {Promise<never>} */
  #ended;
  #connection;
  #program;
  #mode;
  #version = 1;
  #incremental = false;
  #requests = false;
  /** @type {((items: Diagnostic[]) => void) | undefined} */
  #take;

  /**
   * Starts the server. The caller must end the session.
   *
   * @param {Program} program
   * @param {{ node: string, mode: Mode, cache?: string | undefined, nodeOptions?: readonly string[] | undefined }}
   * options `cache` is the folder for compiled code
   */
  constructor(program, { node, mode, cache, nodeOptions = [] }) {
    this.#program = program;
    this.#mode = mode;
    const { script, cachedScript } = program;
    const own = cache !== undefined && cachedScript !== undefined;
    this.#child = spawn(node, [...nodeOptions, ...(own ? [cachedScript, cache] : [script]), '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, NODE_COMPILE_CACHE: own ? undefined : cache },
    });
    this.#ended = once(this.#child, 'exit').then(() => {
      throw new Error(`${program.name} ended in the middle of the run.`);
    });
    this.#ended.catch(() => undefined);
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
    const { settings } = program;
    this.#connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => settingOf(settings, section)),
    );
    for (const request of acceptedRequests) this.#connection.onRequest(request, () => null);
    this.#connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (uri === program.uri) this.#take?.(diagnostics);
    });
    this.#connection.onError(() => undefined);
    this.#connection.listen();
  }

  /**
   * Initializes the server, opens the document and waits for its diagnostics.
   *
   * @param {string} text
   * @param {(items: Diagnostic[]) => boolean} isDone
   */
  async open(text, isDone) {
    const requested = this.#mode === 'requested' ? { diagnostic: { relatedInformation: true } } : {};
    const { capabilities } = await this.#withTimeout(
      this.#connection.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri: null,
        workspaceFolders: null,
        capabilities: {
          textDocument: {
            completion: {
              completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] },
            },
            hover: { contentFormat: ['markdown', 'plaintext'] },
            publishDiagnostics: { relatedInformation: true },
            ...requested,
          },
          workspace: { configuration: true, didChangeConfiguration: {} },
        },
        initializationOptions: this.#program.initializationOptions,
      }),
    );
    const { textDocumentSync: sync, diagnosticProvider } = capabilities;
    this.#incremental = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Incremental;
    this.#requests = this.#mode === 'requested' && diagnosticProvider !== undefined;
    const { settings, uri, language } = this.#program;
    await this.#connection.sendNotification(InitializedNotification.type, {});
    await this.#connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    return this.#diagnose(isDone, () =>
      this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: language, version: this.#version, text },
      }),
    );
  }

  /**
   * Changes the document and waits for its diagnostics.
   *
   * @param {Change} change
   * @param {string} text the whole text, for servers without incremental synchronization
   * @param {(items: Diagnostic[]) => boolean} isDone
   */
  async change(change, text, isDone) {
    return this.#diagnose(isDone, () =>
      this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: this.#program.uri, version: (this.#version += 1) },
        contentChanges: [this.#incremental ? change : { text }],
      }),
    );
  }

  /**
   * @param {Position} position
   * @returns {Promise<number>} the number of items
   */
  async complete(position) {
    const { uri } = this.#program;
    const answer = await this.#withTimeout(
      this.#connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position }),
    );
    return (Array.isArray(answer) ? answer : (answer?.items ?? [])).length;
  }

  /**
   * @param {Position} position
   * @returns {Promise<number>} 1 if there is a hover, otherwise 0
   */
  async hover(position) {
    const { uri } = this.#program;
    const answer = await this.#withTimeout(
      this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
    );
    return answer?.contents ? 1 : 0;
  }

  /** Returns the server's peak memory so far in bytes on Linux, and undefined on other systems. */
  peakMemory() {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) * 1024;
    } catch {
      return undefined;
    }
  }

  /** Shuts the server down, and kills it if it does not respond. */
  async end() {
    const gone = this.#ended.catch(() => undefined);
    const exited = this.#connection
      .sendRequest(ShutdownRequest.type)
      .then(() => this.#connection.sendNotification(ExitNotification.type))
      .then(() => gone);
    await withTimeout(exited, 3000).catch(() => this.#child.kill('SIGKILL'));
    await gone;
    this.#connection.dispose();
  }

  /**
   * @param {(items: Diagnostic[]) => boolean} isDone
   * @param {() => Promise<void>} send
   */
  async #diagnose(isDone, send) {
    if (this.#requests) {
      await send();
      const { uri } = this.#program;
      const report = await this.#withTimeout(
        this.#connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }),
      );
      const items = report.kind === 'full' ? report.items : [];
      if (!isDone(items)) throw new Error(`${this.#program.name} answered with diagnostics of another text.`);
      return items;
    }
    const published = new Promise((/** @type {(items: Diagnostic[]) => void} */ resolve) => {
      this.#take = (items) => {
        if (isDone(items)) resolve(items);
      };
    });
    await send();
    return this.#withTimeout(published);
  }

  /**
   * @template T
   * @param {Promise<T>} answer
   */
  #withTimeout(answer) {
    return withTimeout(Promise.race([answer, this.#ended]));
  }
}

/**
 * @param {Record<string, unknown>} settings
 * @param {string | undefined} section such as `json.validate`
 * @returns {unknown} null if there is no such setting
 */
function settingOf(settings, section = '') {
  if (section === '') return settings;
  /** @type {any} */
  let value = settings;
  for (const name of section.split('.')) value = value?.[name];
  return value ?? null;
}
