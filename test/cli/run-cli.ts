import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, onTestFinished } from 'vitest';
import { commands, run, type CommandModule, type Host, type OutputStream } from '#cli';
import manifest from '../../package.json' with { type: 'json' };
import { projectRoot } from '../../scripts/paths.mjs';

/** The input to a command, besides its arguments. */
export interface Input {
  /** The working directory. Default: an empty folder. */
  readonly cwd?: string;
  readonly env?: Host['env'];
  readonly stdin?: string | Buffer | Readable;
  /** Whether all streams are terminals. Default: false. */
  readonly isTerminal?: boolean;
  readonly signal?: AbortSignal;
  readonly parts?: Partial<Host['parts']>;
  readonly version?: string;
  /** Default: all commands. */
  readonly modules?: readonly CommandModule[];
}

/** The result of a command. */
export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, with text as its input and output. */
export async function runCli(args: readonly string[], input: Input = {}): Promise<Result> {
  const {
    cwd = createFolder(),
    env = {},
    stdin = '',
    isTerminal = false,
    parts = {},
    signal,
    version,
    modules = commands,
  } = input;
  const stdout = createStream(isTerminal);
  const stderr = createStream(isTerminal);
  const host: Host = {
    cwd,
    env,
    stdin: Object.assign(stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)]), {
      isTTY: isTerminal,
    }),
    stdout,
    stderr,
    signal: signal ?? new AbortController().signal,
    packageFolder: projectRoot,
    version: version ?? manifest.version,
    parts: {
      aws: () => import('#live/aws'),
      sandbox: () => import('#sandbox'),
      yaml: () => import('#core/yaml'),
      languageServer: () => Promise.reject(new Error('The language server would use the streams of this process.')),
      ...parts,
    },
  };
  const code = await run(args, host, modules);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** Creates a temporary folder with the given files, keyed by path. The folder is removed after the test. */
export function createFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'userpool-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Creates a temporary folder that is removed after all tests of the test file. */
export function createTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'userpool-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Reads all files in a folder. The keys are relative paths with forward slashes. */
export function readFolder(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll(sep, '/'), readFileSync(path, 'utf8')]),
  );
}

function createStream(isTTY: boolean): OutputStream & { readonly text: () => string } {
  let written = '';
  return {
    isTTY,
    write: (text) => {
      written += text;
    },
    text: () => written,
  };
}
