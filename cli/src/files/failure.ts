import { errorMessage } from '#core/text';
/** A file that could not be read or written. */
export interface FileFailure {
  /** The absolute path, or the pattern that matched no file. */
  readonly file: string;
  /** The reason, as a sentence. */
  readonly message: string;
}

/** Descriptions of common error codes. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied.',
  EEXIST: 'It already exists. Specify another file, or delete it.',
  EBUSY: 'The file is in use by another program.',
  EISDIR: 'This is a folder, not a file.',
  ENAMETOOLONG: 'The name is too long.',
  ENOENT: 'No such file or folder.',
  ENOSPC: 'The disk is full.',
  ENOTDIR: 'No such file or folder.',
  EPERM: 'Permission denied.',
  EROFS: 'The file system is read-only.',
};

/** Describes an error from reading or writing a file in a sentence. */
export function describeFileError(error: unknown): string {
  const reason = reasons[codeOf(error) ?? ''];
  return reason ?? errorMessage(error);
}

/** Whether a file system error means that the file does not exist. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EINVAL'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
