import type { Memento } from 'vscode';
import { WindowMemento } from '../../client/src/storage/window-memento.ts';

/** Creates a memento that stores values as JSON, as VS Code's workspace state does. */
export function mementoInMemory(): Memento {
  const kept = new WindowMemento();
  return {
    keys: () => kept.keys(),
    get: <T>(key: string, otherwise?: T) => kept.get<T>(key) ?? otherwise,
    update: (key: string, value: unknown) =>
      kept.update(key, value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)),
  };
}
