import picomatch from 'picomatch';
import type { FoundConfig } from './find.ts';

/**
 * Whether a configuration file ignores a file, which hides all diagnostics of that file. A pattern that matches a
 * folder also matches all files in it.
 * @param file the URI of the file
 */
export function isIgnored(
  file: string,
  { folder, config: { ignore } }: Pick<FoundConfig, 'folder' | 'config'>,
): boolean {
  if (ignore.length === 0 || !file.startsWith(`${folder}/`)) return false;
  const path = decode(file.slice(folder.length + 1));
  const patterns = ignore.map((glob) => (glob.endsWith('/') ? glob.slice(0, -1) : glob));
  return picomatch.isMatch(path, [...patterns, ...patterns.map((glob) => `${glob}/**`)], { dot: true });
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
