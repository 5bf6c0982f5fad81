/** Persists JSON values by key. VS Code's `Memento` implements it. */
export interface KeyValueStore {
  keys(): readonly string[];
  get(key: string): unknown;
  /** @param value undefined removes the key. Rejects if the value cannot be stored. */
  update(key: string, value: unknown): PromiseLike<void>;
}

/** The log for failures of a store. VS Code's `LogOutputChannel` implements it. */
export interface Log {
  warn(message: string): void;
}
