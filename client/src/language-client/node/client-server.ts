import { EventEmitter } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { LanguageServer, ServerState } from '../language-server.ts';

/** Wraps a client of `vscode-languageclient` as a language server. */
export function toLanguageServer(client: BaseLanguageClient): LanguageServer {
  const changes = new EventEmitter<ServerState>();
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
      // A server that has not started yet or does not respond cannot be stopped; it exits when the window closes.
      client.dispose().catch(() => undefined);
    },
  };
}

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
