import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { poolIdIn } from '#core/aws/pool-ids';
import type { JsonObject } from '#core/json';
import { parseFile } from '#core/resources';
import { planStep, type LivePool } from '#core/sync';
import { kindOfFile } from '#live/operations';
import { CommandError } from '../command.ts';
import type { DiskFile } from './disk-file.ts';

const run = promisify(execFile);

/** The maximum output that is read from git, in bytes. */
const MAX_OUTPUT = 20_000_000;

/**
 * Returns a file's text at a git revision; undefined if the revision does not contain the file.
 * @throws CommandError if git or the repository is missing, or there is no such revision
 */
export async function textAt(revision: string, { path }: Pick<DiskFile, 'path'>): Promise<string | undefined> {
  const git = gitIn(dirname(path));
  try {
    await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  } catch (error) {
    throw new CommandError(describeGitError(error, revision));
  }
  try {
    return (await git('show', '--end-of-options', `${revision}:./${basename(path)}`)).stdout;
  } catch {
    return undefined;
  }
}

function describeGitError(error: unknown, revision: string): string {
  const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
  if (code === 'ENOENT') return 'The option --against requires git, which is not installed.';
  // With --quiet, git prints nothing if only the revision is missing.
  const [problem = ''] = stderr.replace(/^fatal: /, '').split('\n');
  return problem === ''
    ? `The git revision ${revision} does not exist in this clone. In CI, check out the full history or fetch this revision first.`
    : `The option --against requires a git repository. git says: ${problem}`;
}

/**
 * Returns the files that a git revision contains and the working tree does not. Renamed files are not deleted.
 * @param paths files, folders and patterns; default: everything in the folder
 * @returns paths relative to the folder; empty if git fails
 */
export async function deletedSince(revision: string, folder: string, paths: readonly string[]): Promise<string[]> {
  const options = ['--name-only', '--diff-filter=D', '--find-renames', '--relative', '-z'];
  try {
    const { stdout } = await gitIn(folder)('diff', ...options, '--end-of-options', revision, '--', ...paths);
    return stdout.split('\0').filter((name) => name !== '');
  } catch {
    return [];
  }
}

function gitIn(folder: string): (...args: readonly string[]) => Promise<{ readonly stdout: string }> {
  return (...args) => run('git', [...args], { cwd: folder, maxBuffer: MAX_OUTPUT });
}

/**
 * Converts an earlier version of a file's text to a base, in request form. Settings that the text omits get their live
 * values.
 * @returns undefined if the text is for another pool or not JSON
 */
export function baseIn(text: string, file: DiskFile, live: LivePool): JsonObject | undefined {
  const document = parseFile(text, kindOfFile(file));
  if (document.syntaxProblems.length > 0 || poolIdIn(document.root) !== live.poolId) return undefined;
  return planStep({ file: document.root, live, leftOut: 'keep' }).target;
}
