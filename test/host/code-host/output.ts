/** The environment variable with the prefix of the mocha runner's lines. */
export const linePrefixVariable = 'VSCODE_HOST_LINE_PREFIX';

/** The prefix. VS Code's own lines in the page's log do not have it. */
export const linePrefix = '[mocha] ';

/** Prints one entry of the page's log: the tests' lines on stdout, the rest on stderr if VSCODE_HOST_LOG is set. */
export function forwardLine(values: readonly unknown[]): void {
  const line = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
  if (line.startsWith(linePrefix)) console.log(line.slice(linePrefix.length));
  else if (process.env.VSCODE_HOST_LOG) console.error(line);
}
