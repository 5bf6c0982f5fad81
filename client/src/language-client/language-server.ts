import type { Event, LogOutputChannel, Uri } from 'vscode';

/** Whether a language server is there to be asked. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** A language server, as far as the rest of the client has to do with it. */
export interface LanguageServer {
  readonly state: ServerState;
  readonly onDidChangeState: Event<ServerState>;

  /** Settles when it runs. @throws where it does not start */
  start(): Promise<void>;

  /** Settles when it is gone. @throws where it does not answer, or has not started yet */
  stop(): Promise<void>;

  /** Sends a notification; where the server does not run, nobody is told. */
  notify(notification: string, params: unknown): void;

  dispose(): void;
}

/** What a language server has to be given to be ours. */
export interface ServerInput {
  readonly log: LogOutputChannel;
  /** The id of the language that it serves. */
  readonly language: string;
  /** What it is told in `initialize`. */
  readonly initializationOptions: Readonly<Record<string, unknown>>;
  /** Whether what is wrong with a document is to be listed among the problems. */
  readonly showsDiagnosticsFor: (uri: Uri) => boolean;
  /** It ended by itself. @returns what is to be done about it */
  readonly onEnded: () => 'restart' | 'give-up';
  /** It stays off until somebody starts it. */
  readonly onGaveUp: () => void;
}
