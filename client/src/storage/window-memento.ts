import type { Memento } from 'vscode';

/** An in-memory `Memento` for data about pools that exist only in this window. */
export class WindowMemento implements Memento {
  readonly #values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get: Memento['get'] = <T>(key: string, otherwise?: T) =>
    this.#values.has(key) ? (this.#values.get(key) as T) : otherwise;

  update(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
    return Promise.resolve();
  }
}
