/** The exit codes of commands that write. */
export const writeExitCodes = {
  0: 'It was done, or there was nothing to do.',
  1: 'Nothing was sent: it was blocked, rejected, canceled or not confirmed, or the saved plan is unusable.',
  2: 'It could not run: the command line is wrong, a file cannot be read, or AWS cannot be reached.',
  3: 'It was sent, but the outcome is unknown, or not all of it was applied.',
} as const;
