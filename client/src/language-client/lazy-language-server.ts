import { EventEmitter, type Event } from 'vscode';
import type { LanguageServer, ServerInput, ServerState } from './language-server.ts';

/** The dependencies of {@link LazyLanguageServer}. */
export interface LazyLanguageServerDependencies extends Pick<ServerInput, 'onEnded' | 'onGaveUp'> {
  /** Loads the server's client. Called again after a failure. */
  readonly load: () => Promise<LanguageServer>;
  readonly log: Pick<ServerInput['log'], 'error'>;
}

/**
 * A language server whose client is loaded when the server is first started. Until then, the server's state is
 * `starting`.
 */
export class LazyLanguageServer implements LanguageServer {
  readonly #dependencies: LazyLanguageServerDependencies;
  readonly #changes = new EventEmitter<ServerState>();
  #loading: Promise<LanguageServer | undefined> | undefined;
  #server: LanguageServer | undefined;
  #state: ServerState = 'starting';
  #isDisposed = false;

  constructor(dependencies: LazyLanguageServerDependencies) {
    this.#dependencies = dependencies;
  }

  get state(): ServerState {
    return this.#state;
  }

  get onDidChangeState(): Event<ServerState> {
    return this.#changes.event;
  }

  async start(): Promise<void> {
    const server = this.#isDisposed ? undefined : await (this.#loading ??= this.#load());
    await server?.start();
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }

  async request(method: string, params: unknown): Promise<unknown> {
    await this.start();
    if (!this.#server) throw new Error('The language server ended with its window.');
    return this.#server.request(method, params);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#changes.dispose();
    this.#server?.dispose();
  }

  /** Loads the client. A failure counts as an unexpected exit of the server, with the same limit for retries. */
  async #load(): Promise<LanguageServer | undefined> {
    const { load, log, onEnded, onGaveUp } = this.#dependencies;
    this.#become('starting');
    for (;;) {
      try {
        return this.#follow(await load());
      } catch (error) {
        log.error(
          'The client of the language server could not be loaded.',
          error instanceof Error ? error.message : error,
        );
        if (!this.#isDisposed && onEnded() === 'restart') continue;
        this.#loading = undefined;
        this.#become('stopped');
        if (!this.#isDisposed) onGaveUp();
        throw error;
      }
    }
  }

  #follow(server: LanguageServer): LanguageServer | undefined {
    if (this.#isDisposed) {
      server.dispose();
      return undefined;
    }
    this.#server = server;
    server.onDidChangeState((state) => this.#become(state));
    return server;
  }

  #become(state: ServerState): void {
    if (state === this.#state || this.#isDisposed) return;
    this.#state = state;
    this.#changes.fire(state);
  }
}
