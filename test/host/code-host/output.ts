/** The environment variable that tells the mocha runner how to mark its lines. */
export const linePrefixVariable = 'VSCODE_HOST_LINE_PREFIX';

/** The mark. The page's log mixes VS Code's own lines in, which have none. */
export const linePrefix = '[mocha] ';

/** Prints one entry of the page's log: the tests' lines on stdout, the rest on stderr if VSCODE_HOST_LOG is set. */
export function forwardLine(values: readonly unknown[]): void {
  const line = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
  if (line.startsWith(linePrefix)) console.log(line.slice(linePrefix.length));
  else if (process.env.VSCODE_HOST_LOG) console.error(line);
}
