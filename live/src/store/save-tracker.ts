/** Notified when the unsaved text of a file is saved or discarded; files are identified by their key. */
export interface SaveListener {
  saved(file: string): Promise<void>;
  discard(file: string): void;
}

/** Determines whether an editor lost its unsaved changes by a save, or because they were discarded. */
export class SaveTracker {
  readonly #listener: SaveListener;
  readonly #saving = new Set<string>();

  constructor(listener: SaveListener) {
    this.#listener = listener;
  }

  willSave(file: string): void {
    this.#saving.add(file);
  }

  /** The editor has no unsaved changes any more. During a save, this event comes before that of the save. */
  becameClean(file: string): void {
    if (!this.#saving.has(file)) this.#listener.discard(file);
  }

  async didSave(file: string): Promise<void> {
    this.#saving.delete(file);
    await this.#listener.saved(file);
  }

  closed(file: string): void {
    this.#saving.delete(file);
    this.#listener.discard(file);
  }
}
