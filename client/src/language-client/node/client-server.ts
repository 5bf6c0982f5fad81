import { EventEmitter, workspace } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { LanguageServer, ServerState } from '../language-server.ts';

/** Wraps a client of `vscode-languageclient` as a language server. */
export function toLanguageServer(client: BaseLanguageClient): LanguageServer {
  const changes = new EventEmitter<ServerState>();
  // The server asks for the settings again, which include whether the workspace is trusted.
  const trust = workspace.onDidGrantWorkspaceTrust(() => {
    const settings = { settings: null };
    if (client.isRunning())
      client.sendNotification('workspace/didChangeConfiguration', settings).catch(() => undefined);
  });
  client.onDidChangeState(({ newState }) => changes.fire(stateOf(newState)));
  return {
    get state() {
      return stateOf(client.state);
    },
    onDidChangeState: changes.event,
    start: () => client.start(),
    stop: () => client.stop(),
    async request(method, params) {
      await client.start();
      return client.sendRequest<unknown>(method, params);
    },
    dispose() {
      changes.dispose();
      trust.dispose();
      // A server that has not started yet or does not respond cannot be stopped; it exits when the window closes.
      client.dispose().catch(() => undefined);
    },
  };
}

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
