/** A persistent store of JSON values by key. Implemented by VS Code's `Memento`. */
export interface KeyValueStore {
  keys(): readonly string[];
  get(key: string): unknown;
  /**
   * @param value undefined to remove the key
   * @throws if the value cannot be stored
   */
  update(key: string, value: unknown): PromiseLike<void>;
}

/** A log for storage failures. Implemented by VS Code's `LogOutputChannel`. */
export interface Log {
  warn(message: string): void;
}
