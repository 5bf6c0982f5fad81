/** Keeps JSON values by key between sessions. VS Code's `Memento` is one. */
export interface KeyValueStore {
  keys(): readonly string[];
  get(key: string): unknown;
  /** @param value undefined removes the key. Rejects where the value cannot be kept. */
  update(key: string, value: unknown): PromiseLike<void>;
}

/** Where a store reports what it could not keep. VS Code's `LogOutputChannel` is one. */
export interface Log {
  warn(message: string): void;
}
