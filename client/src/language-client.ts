import { Uri, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.ts';
import type { ServerEnds } from './server/ends.ts';
import { Starts } from './server/starts.ts';

/**
 * The client of a language server in a process of its own; it is not started yet.
 * @param ends decides whether a server that ended is started again
 */
export function createLanguageClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  ends: ServerEnds,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=0'] } },
  };
  const options = clientOptions(log, Uri.joinPath(context.extensionUri, 'docs', 'rules.md'), ends);
  return new ProcessClient('userpool', 'User Pools for Amazon Cognito', server, options);
}

class ProcessClient extends LanguageClient {
  readonly #starts = new Starts();

  /** To the log alone: what a user has to know is told in our words. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override start(): Promise<void> {
    return this.#starts.run(
      () => super.start(),
      () => this.handleConnectionClosed(),
    );
  }

  protected override handleConnectionClosed(): Promise<void> {
    this.#starts.ended();
    return super.handleConnectionClosed();
  }
}
