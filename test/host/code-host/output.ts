/** The environment variable with the prefix for the mocha runner's output lines. */
export const linePrefixVariable = 'VSCODE_HOST_LINE_PREFIX';

/** The prefix, which distinguishes these lines from VS Code's own messages in the page's console. */
export const linePrefix = '[mocha] ';

/**
 * Prints one message from the page's console. Test output goes to stdout. Other messages go to stderr if
 * VSCODE_HOST_LOG is set.
 */
export function forwardLine(values: readonly unknown[]): void {
  const line = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
  if (line.startsWith(linePrefix)) console.log(line.slice(linePrefix.length));
  else if (process.env.VSCODE_HOST_LOG) console.error(line);
}
