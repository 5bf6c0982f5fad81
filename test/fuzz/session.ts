import { CancellationTokenSource, type Diagnostic, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { Client } from './clients.ts';
import { inTime } from './in-time.ts';
import { replaceRange } from './positions.ts';
import { paramsOf, type Question, type Subject } from './requests.ts';
import { Failure, must, mustBeDiagnostics, mustBeSane, mustNotShowMistakes } from './check-response.ts';
import { Wire } from './wire.ts';

/** The client's copy of a document. */
interface Known extends Subject {
  readonly version: number;
}

/** A change in the protocol's format. */
export interface Change {
  readonly range?: Parameters<typeof replaceRange>[1];
  readonly text: string;
}

const REQUEST_CANCELLED = -32800;
const METHOD_NOT_FOUND = -32601;

/** The total amount of work done in all sessions. */
export const done = { requests: 0, edits: 0, documents: 0 };

/**
 * A client that follows the protocol and checks every message that it receives. Each violation is thrown as a
 * {@link Failure}, at the latest by {@link settle}.
 */
export class Session {
  readonly wire: Wire;
  readonly client: Client;
  readonly #documents = new Map<string, Known>();
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #running = new Set<Promise<unknown>>();
  #lastVersion = 0;
  #settings: unknown = {};
  #trouble: unknown;
  #error = '';

  constructor(client: Client, flags: readonly string[]) {
    this.client = client;
    this.wire = new Wire(
      {
        onNotification: (method, params) => this.#check(() => this.#notified(method, params)),
        onRequest: (method, params) => this.#requested(method, params),
      },
      flags,
    );
  }

  /** Starts a server and initializes the connection. @param flags Node flags for the server */
  static async start(client: Client, flags: readonly string[] = []): Promise<Session> {
    const session = new Session(client, flags);
    const { capabilities, options } = client;
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions: options };
    const { result, error } = await inTime(session.wire.request('initialize', params), 'initialize', session.wire);
    must(result !== undefined, () => `initialize: ${JSON.stringify(error)}`);
    session.wire.notify('initialized', {});
    return session;
  }

  get pullsDiagnostics(): boolean {
    return this.client.capabilities.textDocument?.diagnostic !== undefined;
  }

  open(uri: string, text: string): void {
    // Versions are unique, so a late message cannot be mistaken for a current one.
    const version = ++this.#lastVersion;
    this.#documents.set(uri, { uri, text, version, diagnostics: [], resultId: undefined });
    this.wire.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'userpool', version, text } });
    done.documents++;
  }

  change(uri: string, changes: readonly Change[]): void {
    const before = this.#documents.get(uri);
    if (!before) return;
    const text = changes.reduce((old, { range, text: by }) => (range ? replaceRange(old, range, by) : by), before.text);
    const version = ++this.#lastVersion;
    this.#documents.set(uri, { ...before, text, version });
    this.wire.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes });
    done.edits++;
  }

  close(uri: string): void {
    if (this.#documents.delete(uri)) this.wire.notify('textDocument/didClose', { textDocument: { uri } });
  }

  textOf(uri: string): string | undefined {
    return this.#documents.get(uri)?.text;
  }

  /** Changes the settings and notifies the server. */
  set(settings: unknown): void {
    this.#settings = settings;
    this.wire.notify('workspace/didChangeConfiguration', { settings: { userpool: settings } });
  }

  /**
   * Sends a request and checks the response when it arrives.
   *
   * @param cancel whether the client cancels the request immediately
   */
  ask(uri: string, question: Question, cancel = false): Promise<unknown> {
    const known = this.#documents.get(uri) ?? { uri, text: '', version: 0, diagnostics: [], resultId: undefined };
    const params = paramsOf(question, known) as Record<string, unknown>;
    const { method } = question;
    const interest = new CancellationTokenSource();
    const answer = this.wire.request(method, params, interest.token);
    if (cancel) interest.cancel();
    done.requests++;
    const looked = inTime(answer, method, this.wire, known.text.length).then(({ result, error }) => {
      if (error) {
        const { code, message } = error;
        must(
          (cancel && code === REQUEST_CANCELLED) || (code === METHOD_NOT_FOUND && !this.#isOffered(method)),
          () => `${method}: error ${code}: ${message}`,
        );
        return undefined;
      }
      // The log has more details about a failure in the server, and it arrives before the response.
      must(this.#error === '', () => `in the log: ${this.#error}`);
      must(result !== undefined, () => `${method} got neither a result nor an error`);
      if (!this.#isOpen(uri, known)) return result;
      mustBeSane(result, { method, uri, text: known.text, version: known.version, params });
      if (method === 'textDocument/diagnostic') this.#keep(uri, result);
      return result;
    });
    return this.#watch(looked);
  }

  /** Waits for all responses. @throws Failure for the first violation so far */
  async settle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled([...this.#running]);
    this.#throwTrouble();
  }

  /**
   * Checks that the server is running and has not reported an error.
   *
   * @throws Failure
   */
  async mustBeWell(): Promise<void> {
    await this.settle();
    must(this.wire.end === undefined, () => `the server ended: ${String(this.wire.end)} ${this.wire.stderr}`);
    must(this.wire.stderr === '', () => `output to standard error: ${this.wire.stderr}`);
    must(this.#error === '', () => `in the log: ${this.#error}`);
  }

  /** Returns a document's current diagnostics, pulled or published. */
  async diagnosticsOf(uri: string): Promise<readonly Diagnostic[]> {
    if (this.pullsDiagnostics) {
      const report = await this.ask(uri, { method: 'textDocument/diagnostic', previous: undefined });
      return (report as { items: Diagnostic[] }).items;
    }
    // The server publishes diagnostics after responses. A response means that the server has read all earlier messages.
    for (let turns = 0; turns < 200; turns++) {
      await this.ask(uri, { method: 'textDocument/documentSymbol' });
      const { version, diagnostics } = this.#published.get(uri) ?? {};
      const versions = this.client.capabilities.textDocument?.publishDiagnostics?.versionSupport === true;
      if (diagnostics && (!versions || version === this.#documents.get(uri)?.version) && turns > 3) return diagnostics;
    }
    throw new Failure(`${uri}: the diagnostics of the last version never came`);
  }

  /** Closes all documents and shuts the server down as required by the protocol. @throws Failure if that fails */
  async end(): Promise<void> {
    for (const uri of [...this.#documents.keys()]) this.close(uri);
    const { error } = await inTime(this.wire.request('shutdown'), 'shutdown', this.wire);
    must(error === undefined, () => `shutdown: ${JSON.stringify(error)}`);
    this.wire.notify('exit');
    const end = await inTime(this.wire.ended, 'exit', undefined);
    must(end === 0, () => `the server ended with ${end}`);
    for (const [uri, { diagnostics }] of this.#published) {
      must(diagnostics.length === 0, () => `${uri} is closed, and has diagnostics`);
    }
  }

  async kill(): Promise<void> {
    await this.wire.kill();
  }

  #isOffered(method: string): boolean {
    return method !== 'textDocument/diagnostic' || this.pullsDiagnostics;
  }

  #isOpen(uri: string, { version }: Known): boolean {
    return (this.#documents.get(uri)?.version ?? -1) >= version && version > 0;
  }

  #keep(uri: string, report: unknown): void {
    const { items, resultId } = report as { items?: Diagnostic[]; resultId?: string };
    const known = this.#documents.get(uri);
    if (known && items) this.#documents.set(uri, { ...known, diagnostics: items, resultId });
  }

  #notified(method: string, params: unknown): void {
    const { message = '', type } = params as { message?: string; type?: number };
    if (method === 'window/showMessage') mustNotShowMistakes(message, method);
    if (method === 'window/logMessage' && type === 1) this.#error ||= message;
    if (method !== 'textDocument/publishDiagnostics') return;
    const published = params as PublishDiagnosticsParams;
    const { uri, diagnostics, version } = published;
    mustBeDiagnostics(diagnostics, method);
    const known = this.#documents.get(uri);
    this.#published.set(uri, published);
    if (!known) return;
    if (version === known.version) {
      mustBeSane(diagnostics, { method, uri, text: known.text, version, params: {} });
    }
    this.#documents.set(uri, { ...known, diagnostics });
  }

  #requested(method: string, params: unknown): unknown {
    if (method !== 'workspace/configuration') return null;
    const { items } = params as { items: { section: string }[] };
    return items.map(({ section }) => {
      const path = section.split('.').slice(1);
      return path.reduce<unknown>(
        (value, name) => (value as Record<string, unknown> | null | undefined)?.[name] ?? null,
        this.#settings,
      );
    });
  }

  #watch<T>(promise: Promise<T>): Promise<T> {
    const watched = promise
      .catch((error: unknown) => {
        this.#trouble ??= error;
        throw error;
      })
      .finally(() => this.#running.delete(watched));
    this.#running.add(watched);
    watched.catch(() => undefined);
    return watched;
  }

  #check(look: () => void): void {
    try {
      look();
    } catch (error) {
      this.#trouble ??= error;
    }
  }

  #throwTrouble(): void {
    if (this.#trouble !== undefined) throw this.#trouble as Error;
  }
}
