/** A listener that is notified when unsaved text is saved or discarded. Files are identified by their keys. */
export interface SaveListener {
  saved(file: string): Promise<void>;
  discard(file: string): void;
}

/** Determines whether an editor's unsaved changes were saved or discarded. */
export class SaveTracker {
  readonly #listener: SaveListener;
  readonly #saving = new Set<string>();

  constructor(listener: SaveListener) {
    this.#listener = listener;
  }

  willSave(file: string): void {
    this.#saving.add(file);
  }

  /** Called when the editor no longer has unsaved changes. During a save, this event comes before `didSave`. */
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
