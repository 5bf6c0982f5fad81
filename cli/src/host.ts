import type { Readable } from 'node:stream';
import type * as aws from '#live/aws';
import type * as sandbox from '#sandbox';
import type * as yaml from '#core/yaml';

/** An output stream, such as `process.stdout`. */
export interface OutputStream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The parts of the product that are separate bundles. Each is loaded by the commands that need it. */
export interface Parts {
  readonly aws: () => Promise<typeof aws>;
  readonly sandbox: () => Promise<typeof sandbox>;
  readonly yaml: () => Promise<typeof yaml>;
  /** Starts the language server, which reads `process.argv` and serves until its client ends it. */
  readonly languageServer: () => Promise<unknown>;
}

/** The system that a command runs on: everything that it reads and writes, apart from files and the network. */
export interface Host {
  /** The working directory, an absolute path. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Aborted by Ctrl+C or SIGTERM. The reason is an {@link Interruption}. */
  readonly signal: AbortSignal;
  /** The folder of the installed package, which contains `docs/rules.md`. */
  readonly packageFolder: string;
  readonly version: string;
  readonly parts: Parts;
}

/** The error of a command that was interrupted by a signal. */
export class Interruption extends Error {
  readonly exitCode: number;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`Interrupted by ${signal}.`);
    this.exitCode = signal === 'SIGINT' ? 130 : 143;
  }
}
