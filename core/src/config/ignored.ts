import picomatch from 'picomatch';
import type { FoundConfig } from './find.ts';

/** Whether a configuration file ignores a file, which hides all diagnostics of that file. */
export function isIgnored(file: string, config: Pick<FoundConfig, 'folder' | 'config'>): boolean {
  return findIgnorePattern(file, config) !== undefined;
}

/**
 * Returns the first pattern in a configuration file that ignores a file. A pattern that matches a folder also matches all
 * files in it.
 * @param file the URI of the file
 */
export function findIgnorePattern(
  file: string,
  { folder, config: { ignore } }: Pick<FoundConfig, 'folder' | 'config'>,
): string | undefined {
  if (ignore.length === 0 || !file.startsWith(`${folder}/`)) return undefined;
  const path = decode(file.slice(folder.length + 1));
  return ignore.find((pattern) => {
    const glob = pattern.endsWith('/') ? pattern.slice(0, -1) : pattern;
    return picomatch.isMatch(path, [glob, `${glob}/**`], { dot: true });
  });
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
