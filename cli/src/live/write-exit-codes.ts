/** The exit codes of commands that write. */
export const writeExitCodes = {
  0: 'The command succeeded, or there was nothing to do.',
  1: 'Nothing was changed: the request was blocked, rejected, canceled or not confirmed, or the saved plan is unusable.',
  2: 'The command could not run: the arguments are invalid, a file cannot be read, or AWS cannot be reached.',
  3: 'The request was sent, but its outcome is unknown, or only part of it was applied.',
} as const;
