import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  createMessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type CancellationToken,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { SERVER } from '../support/lsp.ts';

/** The response to a request. */
export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Handles the server's notifications and requests. */
export interface Listener {
  readonly onNotification: (method: string, params: unknown) => void;
  /** Returns the result of the request. */
  readonly onRequest: (method: string, params: unknown) => unknown;
}

/** The real server in its own process, and the connection to it. */
export class Wire {
  readonly process: ChildProcess;
  /** The server's standard error output. */
  stderr = '';
  /** Resolves when the process exits, with its exit code or the signal that stopped it. */
  readonly ended: Promise<number | string>;
  /** The server's exit code or signal, or undefined while it is running. */
  end: number | string | undefined;
  readonly #connection: MessageConnection;

  /** @param flags Node flags for the server; a script that they preload may use the process's IPC channel */
  constructor({ onNotification, onRequest }: Listener, flags: readonly string[] = []) {
    if (!existsSync(SERVER)) throw new Error('dist/server.js is missing: run npm run build first');
    this.process = spawn(process.execPath, [...flags, SERVER, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    this.process.stderr!.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) =>
      this.process.once('exit', (code, signal) => resolve((this.end = code ?? signal ?? 'unknown'))),
    );
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.#connection.onNotification(onNotification);
    this.#connection.onRequest((method, params) => onRequest(method, params) ?? null);
    // `ended` reports a server that has exited.
    this.#connection.onError(() => undefined);
    this.#connection.listen();
  }

  notify(method: string, params?: object): void {
    if (this.end === undefined) this.#connection.sendNotification(method, ...given(params)).catch(() => undefined);
  }

  /** Sends a request. If the server exits before it responds, the promise stays pending. */
  async request(method: string, params?: object, token?: CancellationToken): Promise<Answer> {
    try {
      return { result: await this.#connection.sendRequest(method, ...given(params), ...given(token)) };
    } catch (error) {
      if (error instanceof ResponseError) return { error };
      throw error;
    }
  }

  /** Kills the process immediately. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
    this.#connection.dispose();
  }
}

/** Returns the arguments for a call to a function that distinguishes an omitted argument from undefined. */
function given<T>(argument: T | undefined): T[] {
  return argument === undefined ? [] : [argument];
}
