/**
 * Returns the first pattern in a configuration file that ignores a file, which hides all diagnostics of that file. A
 * pattern that matches a folder also matches all files in it.
 * @param file the URI of the file
 * @returns undefined if the file is not ignored
 */
export type FindIgnorePattern = (file: string) => string | undefined;

/**
 * Creates the function that finds the pattern that ignores a file.
 * @param folder the URI of the configuration file's folder
 */
export async function createIgnoreSearch(folder: string, ignore: readonly string[]): Promise<FindIgnorePattern> {
  if (ignore.length === 0) return () => undefined;
  // Loaded on demand, because it takes 2 ms and most configuration files ignore nothing.
  const { default: picomatch } = await import('picomatch');
  const patterns = ignore.map((pattern) => {
    const glob = pattern.endsWith('/') ? pattern.slice(0, -1) : pattern;
    return { pattern, matches: picomatch([glob, `${glob}/**`], { dot: true }) };
  });
  return (file) => {
    if (!file.startsWith(`${folder}/`)) return undefined;
    const path = decode(file.slice(folder.length + 1));
    return patterns.find(({ matches }) => matches(path))?.pattern;
  };
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
