import type { DiagnosticInFile } from '../check/report.ts';
import { pathFrom } from './format.ts';

/**
 * Returns an ID for each diagnostic. It depends on the file, the code and the setting, but not on the line or the
 * wording, so it stays the same when other parts of the file change.
 * @param root the folder that the paths of files are relative to
 */
export function fingerprints(all: readonly DiagnosticInFile[], root: string): readonly string[] {
  const counts = new Map<string, number>();
  return all.map(({ file, diagnostic: { code, path } }) => {
    const key = JSON.stringify([pathFrom(root, file.file), code, path]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return sha256(`${key}${count}`);
  });
}

/** Returns the SHA-256 hash of a string in hexadecimal. */
export function sha256(text: string): string {
  // Loaded on demand, because it loads slowly and most commands do not need it.
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}
