import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { StreamMessageReader, type Message } from 'vscode-languageserver/node';
import { SERVER } from '../support/lsp.ts';

/** What a request got. */
export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** What a message is read as, whatever the server sends. */
interface Received {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: Answer['error'];
}

/** Takes notifications of the server, and answers its requests. */
export interface Listener {
  readonly onNotification?: (method: string, params: unknown) => void;
  /** Gives the result of a request of the server's; it is sent when that is there. */
  readonly onRequest?: (method: string, params: unknown) => unknown;
}

/**
 * The real server in a process of its own, and a client that can be as wrong as it likes: nothing that is sent is
 * checked, and everything that comes is kept.
 */
export class Wire {
  readonly process: ChildProcess;
  /** What the server wrote beside the protocol. */
  stderr = '';
  /** Requests without an answer yet, by id, each with its method. */
  readonly pending = new Map<number | string, string>();
  /** Every answer that nobody waits for: its request is unknown, or had one already. */
  readonly strays: unknown[] = [];
  /** Ends with the process: by its exit code, or by the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** How it ended; undefined while it runs. */
  end: number | string | undefined;
  readonly #takers = new Map<number | string, (answer: Answer) => void>();
  #lastId = 0;

  /** @param flags of the Node that the server runs in; a script that they preload may speak over the process's channel */
  constructor(listener: Listener = {}, flags: readonly string[] = []) {
    if (!existsSync(SERVER)) throw new Error('dist/server.js is missing: run npm run build first');
    this.process = spawn(process.execPath, [...flags, SERVER, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    this.process.stderr!.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    // A process that is gone takes no more; that it is gone is told by `ended`.
    this.process.stdin!.on('error', () => undefined);
    this.ended = new Promise((resolve) =>
      this.process.once('exit', (code, signal) => resolve((this.end = code ?? signal ?? 'unknown'))),
    );
    const reader = new StreamMessageReader(this.process.stdout!);
    reader.onError((error) => this.strays.push(error));
    reader.listen((message) => this.#take(message, listener));
  }

  /** Sends a message as it is. */
  send(message: object): void {
    this.sendText(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  /** Sends a text, or bytes, as the content of a message. */
  sendText(content: string | Uint8Array): void {
    const bytes = Buffer.from(content);
    this.sendBytes(Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]));
  }

  /** Sends bytes that need not even be a message. */
  sendBytes(bytes: Uint8Array): void {
    if (this.end === undefined) this.process.stdin!.write(bytes);
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  /** Sends a request. @returns its id, and its answer; there is none if the process ends before */
  request(method: string, params?: unknown): { id: number; answer: Promise<Answer> } {
    const id = ++this.#lastId;
    const answer = this.expect(id, method);
    this.send({ id, method, params });
    return { id, answer };
  }

  /** Waits for the answer to a request that was, or will be, sent in another way. */
  expect(id: number | string, method: string): Promise<Answer> {
    this.pending.set(id, method);
    return new Promise((take) => this.#takers.set(id, take));
  }

  /** Ends the process at once. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  #take(message: Message, listener: Listener): void {
    const { id, method, params, result, error } = message as Received;
    if (method !== undefined && id !== undefined) {
      void Promise.resolve(listener.onRequest?.(method, params)).then(
        (value) => this.send({ id, result: value ?? null }),
        () => this.send({ id, error: { code: -32803, message: 'The client does not say.' } }),
      );
    } else if (method !== undefined) {
      listener.onNotification?.(method, params);
    } else {
      const take = this.#takers.get(id ?? '');
      if (id === undefined || id === null || !take) {
        this.strays.push(message);
        return;
      }
      this.#takers.delete(id);
      this.pending.delete(id);
      take(error === undefined ? { result } : { error });
    }
  }
}
