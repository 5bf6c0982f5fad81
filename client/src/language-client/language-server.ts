import type { Event, LogOutputChannel, Uri } from 'vscode';

/** The state of a language server. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** The language server's interface to the rest of the client. */
export interface LanguageServer {
  readonly state: ServerState;
  readonly onDidChangeState: Event<ServerState>;

  /** Resolves when the server is running. @throws if the server does not start */
  start(): Promise<void>;

  /** Resolves when the server has stopped. @throws if the server does not respond or has not started yet */
  stop(): Promise<void>;

  /**
   * Sends a request. Starts the server first if it is not running.
   * @throws if the server does not start or rejects the request
   */
  request(method: string, params: unknown): Promise<unknown>;

  dispose(): void;
}

/** The configuration of a language server. */
export interface ServerInput {
  readonly log: LogOutputChannel;
  /** The language ID of the server's documents. */
  readonly language: string;
  /** The `initializationOptions` of the `initialize` request. */
  readonly initializationOptions: Readonly<Record<string, unknown>>;
  /** Whether the Problems view should show a document's diagnostics. */
  readonly showsDiagnosticsFor: (uri: Uri) => boolean;
  /** Called after the server ran a command, with the command's first argument and its result. */
  readonly onExecuted: (argument: unknown, result: unknown) => void;
  /** Called when the server exits unexpectedly. @returns whether to restart it */
  readonly onEnded: () => 'restart' | 'give-up';
  /** Called when the server will not be restarted automatically. */
  readonly onGaveUp: () => void;
}
