import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { kindOf, kinds } from '#core/resources';
import { describeFileError, isMissing, type FileFailure } from './failure.ts';

/** The result of a search for files. */
export interface FoundFiles {
  /** The absolute paths of the files that have a known kind, sorted. */
  readonly files: readonly string[];
  /** Paths and patterns that match no file. */
  readonly unmatched: readonly UnmatchedPattern[];
  readonly failures: readonly FileFailure[];
}

/** A path or pattern that matches no file. */
export interface UnmatchedPattern {
  readonly pattern: string;
  /** The reason, as a sentence. */
  readonly message: string;
}

/** Folders that a search skips. A path to a file or folder inside them still works. */
const SKIPPED = ['**/node_modules/**', '**/.git/**'];

/**
 * Finds the files that arguments refer to: paths of files, folders (searched for all kinds of files) and glob patterns.
 * @param patterns if empty, the working directory is searched
 */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>();
  const unmatched: UnmatchedPattern[] = [];
  const failures: FileFailure[] = [];
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    const path = resolve(cwd, pattern);
    try {
      const found = statSync(path);
      if (!found.isDirectory()) {
        if (kindOf(path)) files.add(path);
        else failures.push({ file: path, message: `File names must end in ${fileSuffixes}.` });
        continue;
      }
      const inside = await search([`**/*{${kinds.map(({ suffix }) => suffix).join(',')}}`], path);
      for (const file of inside) files.add(file);
      if (inside.length === 0) unmatched.push({ pattern, message: noMatch });
    } catch (error) {
      if (!isMissing(error)) {
        failures.push({ file: path, message: describeFileError(error) });
        continue;
      }
      const matches = (await search([toGlob(pattern)], cwd)).filter((file) => kindOf(file));
      for (const file of matches) files.add(file);
      if (matches.length === 0) unmatched.push({ pattern, message: isGlob(pattern) ? noMatch : noSuchFile });
    }
  }
  return { files: [...files].sort(), unmatched, failures };
}

/** The file name suffixes of all kinds, for messages. */
export const fileSuffixes = kinds.map(({ suffix }) => suffix).join(' or ');

/** The name patterns of all kinds, for messages. */
export const filePatterns = kinds.map(({ suffix }) => `*${suffix}`).join(' or ');

const noMatch = `No matching files. Only files named ${filePatterns} are considered.`;
const noSuchFile = 'No such file or folder.';

const isGlob = (pattern: string): boolean => /[*?[\]{}()!]/.test(pattern);

async function search(patterns: string[], cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(patterns, {
    cwd,
    ignore: SKIPPED,
    absolute: true,
    dot: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.map((path) => resolve(path));
}

/** Replaces the backslashes in a pattern on Windows, where they separate folders. */
function toGlob(pattern: string): string {
  return process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
}
