/** What the command line asks for. */
export type Errand = 'serve' | 'version' | 'usage';

/** How the server is started, in one line. */
export const USAGE = 'Usage: server.js --stdio | --node-ipc | --socket=<port> | --pipe=<name> | --version';

/**
 * Reads the arguments behind the script's name. Others than the server's own are the client's affair.
 * @param ipc whether the parent process opened a channel for messages
 */
export function readCommandLine(args: readonly string[], ipc: boolean): Errand {
  if (args.includes('--version')) return 'version';
  const line = args.join(' ');
  if (/(^| )--node-ipc( |$)/.test(line)) return ipc ? 'serve' : 'usage';
  return /(^| )--(stdio( |$)|socket[= ]\d|pipe[= ][^\s-])/.test(line) ? 'serve' : 'usage';
}
